#!/usr/bin/env bash
# Versions:  docx@9.15.2, mammoth@1.13.0 (reads the Word file)
# Guess:     `new TextRun({ text, children })` writes both, the text first, as `new Paragraph({ text, children })` does: the
#            types allow the two options together in both classes.
# Behaviour: the paragraph writes both; the run writes its children only and drops its text, without an error.
# Who is hurt: whoever adds a line break or a page number to a run that had its words in `text`: the words are gone.
# Seen:      paragraph: «Захід виконано частково»; run: «частково».
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit docx@9.15.2 mammoth@1.13.0

cat > try.cjs <<'JS'
const docx = require('docx')
const mammoth = require('mammoth')
const read = async (paragraph) => {
  const buffer = await docx.Packer.toBuffer(new docx.Document({ sections: [{ children: [paragraph] }] }))
  return (await mammoth.extractRawText({ buffer })).value.trim()
}
const main = async () => {
  const part = new docx.TextRun('частково')
  console.log(await read(new docx.Paragraph({ text: 'Захід виконано ', children: [part] })))
  const run = new docx.TextRun({ text: 'Захід виконано ', children: ['частково'] })
  console.log(await read(new docx.Paragraph({ children: [run] })))
}
main()
JS
node try.cjs | tee out.txt
[ "$(sed -n 1p out.txt)" = 'Захід виконано частково' ] || { echo 'The paragraph should write both.'; exit 1; }
[ "$(sed -n 2p out.txt)" = 'частково' ] || { echo 'The run writes something else now.'; exit 1; }
echo 'As described: the text of a run that has children is dropped.'
