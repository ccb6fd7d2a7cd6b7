#!/usr/bin/env bash
# Versions:  mammoth@1.13.0, docx@9.15.2 (makes the Word file)
# Guess:     HTML has ordered lists with a start, so Word's automatic numbers survive: a list that begins at 3 is an <ol>
#            that starts at 3, and goes on at 4 after a paragraph in between; a table's column of automatic row numbers,
#            whose paragraphs hold nothing but the number, shows them.
# Behaviour: each stretch of a list is an <ol> without a start, so both items are number 1; and a paragraph without text is
#            dropped as empty, number and all, so the column of row numbers is blank. There is no message.
# Who is hurt: whoever cites «пункт 4» from the page: there it is 1; and the numbers of the measures are gone.
# Seen:      <ol><li>третій захід</li></ol><p>примітка</p><ol><li>четвертий захід</li></ol> .. <td></td><td>..
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit mammoth@1.13.0 docx@9.15.2

cat > try.cjs <<'JS'
const docx = require('docx')
const mammoth = require('mammoth')
const numbering = {
  config: [
    { reference: 'items', levels: [{ level: 0, format: 'decimal', text: '%1.', start: 3 }] },
    { reference: 'rows', levels: [{ level: 0, format: 'decimal', text: '%1' }] },
  ],
}
const item = (reference, text) => new docx.Paragraph({ text, numbering: { reference, level: 0 } })
const cell = (paragraph) => new docx.TableCell({ children: [paragraph] })
const row = (text) => new docx.TableRow({ children: [cell(item('rows', '')), cell(new docx.Paragraph(text))] })
const table = new docx.Table({ rows: [row('навчання'), row('перевірка')] })
const children = [item('items', 'третій захід'), new docx.Paragraph('примітка'), item('items', 'четвертий захід'), table]
docx.Packer.toBuffer(new docx.Document({ numbering, sections: [{ children }] }))
  .then((buffer) => mammoth.convertToHtml({ buffer }))
  .then(({ value, messages }) => console.log(`${value}\nmessages: ${messages.length}`))
JS
html=$(node try.cjs)
echo "$html"
list='<ol><li>третій захід</li></ol><p>примітка</p><ol><li>четвертий захід</li></ol>'
case $html in *"$list"*) ;; *) echo 'The list is another one now: a start, perhaps.'; exit 1 ;; esac
case $html in *'<tr><td></td><td><p>навчання</p></td></tr>'*) ;; *) echo 'The column of numbers is filled now.'; exit 1 ;; esac
case $html in *'messages: 0') ;; *) echo 'There is a message about it now.'; exit 1 ;; esac
echo 'As described: both lists begin at 1, and the row numbers are blank.'
