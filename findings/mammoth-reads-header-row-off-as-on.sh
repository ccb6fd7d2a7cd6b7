#!/usr/bin/env bash
# Versions:  mammoth@1.13.0, docx@9.15.2 (makes the Word file)
# Guess:     `tableHeader: false` is the same as nothing: the row is an ordinary one, in Word and in the HTML that is made
#            of the file.
# Behaviour: docx writes the setting down as «off» (<w:tblHeader w:val="off"/>), which the format allows;
#            mammoth looks only whether the element is there. So each row that says it is no header becomes one: the
#            whole table is <thead>, all cells <th>, and no body is left.
# Who is hurt: a reader with a screen reader, to whom every cell is announced as a heading, and a program that counts rows.
# Seen:      rows said to be no header: 2 of 2 in <thead>; rows that say nothing: 0 of 2.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit mammoth@1.13.0 docx@9.15.2

cat > try.cjs <<'JS'
const docx = require('docx')
const mammoth = require('mammoth')
const convert = async (setting) => {
  const row = (text, more) =>
    new docx.TableRow({ children: [new docx.TableCell({ children: [new docx.Paragraph(text)] })], ...more })
  const rows = [row('Захід', { tableHeader: true }), row('навчання', setting), row('перевірка', setting)]
  const buffer = await docx.Packer.toBuffer(new docx.Document({ sections: [{ children: [new docx.Table({ rows })] }] }))
  const { value } = await mammoth.convertToHtml({ buffer })
  return ['навчання', 'перевірка'].filter((text) => value.includes(`<th><p>${text}</p></th>`)).length
}
const main = async () => console.log(await convert({ tableHeader: false }), await convert({}))
main()
JS
read -r off silent <<< "$(node try.cjs)"
echo "rows said to be no header: $off of 2 as headings; rows that say nothing: $silent of 2"
[ "$silent" -eq 0 ] || { echo 'Rows without the setting should be ordinary rows.'; exit 1; }
[ "$off" -eq 2 ] || { echo 'Rows that say they are no header are ordinary rows now.'; exit 1; }
echo 'As described: a header that is switched off counts as one.'
