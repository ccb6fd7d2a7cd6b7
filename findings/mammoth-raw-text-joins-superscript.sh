#!/usr/bin/env bash
# Versions:  mammoth@1.13.0, docx@9.15.2 (makes the Word file)
# Guess:     `extractRawText` drops the looks of the text but not its sense: a raised digit comes as ¹ or apart from the
#            number before it, and the footnotes follow at the end.
# Behaviour: the raised digit is joined to the number: «стаття 172⁸» (article 172-8) becomes article 1728. Footnotes
#            are left out altogether, with their marks.
# Who is hurt: whoever searches or checks a document by its raw text: articles that do not exist, and false figures.
# Seen:      стаття 1728, площа 40 м2
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit mammoth@1.13.0 docx@9.15.2

cat > try.cjs <<'JS'
const docx = require('docx')
const mammoth = require('mammoth')
const children = [
  new docx.TextRun('стаття 172'),
  new docx.TextRun({ text: '8', superScript: true }),
  new docx.TextRun(', площа 40 м'),
  new docx.TextRun({ text: '2', superScript: true }),
  new docx.FootnoteReferenceRun(1),
]
const footnotes = { 1: { children: [new docx.Paragraph('У редакції закону.')] } }
const main = async () => {
  const buffer = await docx.Packer.toBuffer(
    new docx.Document({ footnotes, sections: [{ children: [new docx.Paragraph({ children })] }] }),
  )
  console.log((await mammoth.convertToHtml({ buffer })).value)
  console.log((await mammoth.extractRawText({ buffer })).value.trim())
}
main()
JS
node try.cjs | tee out.txt
grep -q '172<sup>8</sup>' out.txt && grep -q '<li.*У редакції закону' out.txt || { echo 'HTML should keep both.'; exit 1; }
[ "$(sed 1d out.txt)" = 'стаття 1728, площа 40 м2' ] || { echo 'The raw text is another one now.'; exit 1; }
echo 'As described: article 172 with a raised 8 is article 1728 in raw text.'
