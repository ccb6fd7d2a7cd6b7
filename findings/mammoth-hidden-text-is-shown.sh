#!/usr/bin/env bash
# Versions:  mammoth@1.13.0, docx@9.15.2 (makes the Word file)
# Guess:     text that is hidden in Word (w:vanish: neither seen nor printed) stays out of the HTML, as deleted text of
#            tracked changes does; or it is at least marked.
# Behaviour: hidden text comes out as ordinary text, in HTML and in raw text, without a message, beside deleted text which
#            is rightly left out.
# Who is hurt: the author of an internal note that was hidden before the document was published.
# Seen:      <p>Захід виконано. Примітка: перевірити!</p>
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit mammoth@1.13.0 docx@9.15.2

cat > try.cjs <<'JS'
const docx = require('docx')
const mammoth = require('mammoth')
const change = { id: 1, author: 'Автор', date: '2025-03-05T00:00:00Z' }
const children = [
  new docx.TextRun('Захід виконано.'),
  new docx.TextRun({ text: ' Примітка: перевірити!', vanish: true }),
  new docx.DeletedTextRun({ text: ' Видалене.', ...change }),
]
docx.Packer.toBuffer(new docx.Document({ sections: [{ children: [new docx.Paragraph({ children })] }] }))
  .then((buffer) => mammoth.convertToHtml({ buffer }))
  .then(({ value, messages }) => console.log(`${value}\nmessages: ${messages.length}`))
JS
html=$(node try.cjs)
echo "$html"
case $html in *Видалене*) echo 'Deleted text should be left out.'; exit 1 ;; esac
[ "$html" = $'<p>Захід виконано. Примітка: перевірити!</p>\nmessages: 0' ] || { echo 'Hidden text is treated otherwise now.'; exit 1; }
echo 'As described: what Word hides is published as ordinary text.'
