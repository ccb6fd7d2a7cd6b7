#!/usr/bin/env bash
# Versions:  docx@9.15.2, mammoth@1.13.0 (reads the Word file)
# Guess:     `patchDocument` looks for placeholders in the template; a value is put in as it is, so a value that speaks of
#            a placeholder, say an instruction «впишіть {{date}}», is printed as it was written.
# Behaviour: the values are searched too: a placeholder in a value is filled if its patch comes later in the list, and is
#            left if it came before. What is printed depends on the order of the keys.
# Who is hurt: whoever keeps a manual or a template's description in the data: its words are changed silently.
# Seen:      date after text: «впишіть 05.03.2025 у поле»; date before text: «впишіть {{date}} у поле».
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit docx@9.15.2 mammoth@1.13.0

cat > try.cjs <<'JS'
const docx = require('docx')
const mammoth = require('mammoth')
const value = (text) => ({ type: docx.PatchType.PARAGRAPH, children: [new docx.TextRun(text)] })
const main = async () => {
  const template = new docx.Paragraph('{{text}} (станом на {{date}})')
  const data = await docx.Packer.toBuffer(new docx.Document({ sections: [{ children: [template] }] }))
  const text = value('впишіть {{date}} у поле')
  const date = value('05.03.2025')
  for (const patches of [{ text, date }, { date, text }]) {
    const buffer = await docx.patchDocument({ outputType: 'nodebuffer', data, patches })
    console.log((await mammoth.extractRawText({ buffer })).value.trim())
  }
}
main()
JS
node try.cjs | tee out.txt
[ "$(sed -n 2p out.txt)" = 'впишіть {{date}} у поле (станом на 05.03.2025)' ] || { echo 'Date first: another text now.'; exit 1; }
[ "$(sed -n 1p out.txt)" = 'впишіть 05.03.2025 у поле (станом на 05.03.2025)' ] || { echo 'Date last: the value is kept now.'; exit 1; }
echo 'As described: the order of the patches decides whether a value is changed.'
