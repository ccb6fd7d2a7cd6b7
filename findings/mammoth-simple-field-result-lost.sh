#!/usr/bin/env bash
# Versions:  mammoth@1.13.0, docx@9.15.2 (makes the Word file)
# Guess:     a field (a date, a document property, a reference) keeps in the file the text that Word last showed for it, so a
#            converter that cannot compute fields gives that text.
# Behaviour: it is given for fields that are written in parts (w:fldChar); a simple field (w:fldSimple) is skipped with its
#            text. The sentence is left with a hole, and only a message, which most callers drop, tells of it.
# Who is hurt: the reader of «Програму затверджено», from whom the date is kept.
# Seen:      <p>Програму затверджено  наказом.</p>
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit mammoth@1.13.0 docx@9.15.2

cat > try.cjs <<'JS'
const docx = require('docx')
const mammoth = require('mammoth')
const children = [
  new docx.TextRun('Програму затверджено '),
  new docx.SimpleField('DOCPROPERTY Approved', '05.03.2025'),
  new docx.TextRun(' наказом.'),
]
const main = async () => {
  const buffer = await docx.Packer.toBuffer(
    new docx.Document({ sections: [{ children: [new docx.Paragraph({ children })] }] }),
  )
  console.log((await mammoth.convertToHtml({ buffer })).value)
  console.log((await mammoth.extractRawText({ buffer })).value.trim())
}
main()
JS
text=$(node try.cjs)
echo "$text"
[ "$(echo "$text" | grep -c 'Програму затверджено')" -eq 2 ] || { echo 'The sentence itself should be there twice.'; exit 1; }
! echo "$text" | grep '05.03.2025' >/dev/null || { echo 'The text of a simple field is kept now.'; exit 1; }
echo 'As described: the date that Word shows is not in the text.'
