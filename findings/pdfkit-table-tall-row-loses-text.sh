#!/usr/bin/env bash
# Versions:  pdfkit@0.19.1, @expo-google-fonts/tinos@0.4.2 (the font), pdftotext of poppler
# Guess:     pdfkit's own `doc.table()` breaks pages between rows, and a cell that is taller than a page goes on upon the
#            next one, as the library's plain text does.
# Behaviour: the row gets one page, as much of the text is drawn as goes on it, and the rest is dropped without an error. The
#            table goes on with the next row as if nothing had happened.
# Who is hurt: whoever prints a long measure with it: most of its words are not in the document.
# Seen:      cell of a table: 220 of 1500 words; plain text: 1500 of 1500; the row after it is there.
set -euo pipefail
command -v pdftotext >/dev/null || { echo 'needs pdftotext (Debian: poppler-utils)'; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pdfkit@0.19.1 @expo-google-fonts/tinos@0.4.2

cat > make.cjs <<'JS'
const fs = require('node:fs')
const PDFDocument = require('pdfkit')
const file = require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')
const long = Array.from({ length: 1500 }, (_, number) => `слово${number}`).join(' ')
const make = (name, draw) => {
  const doc = new PDFDocument({ size: 'A4' })
  doc.pipe(fs.createWriteStream(name))
  doc.font(file).fontSize(12)
  draw(doc)
  doc.end()
}
make('table.pdf', (doc) => doc.table({ data: [['Номер', 'Захід'], ['1', long], ['2', 'останній захід']] }))
make('plain.pdf', (doc) => doc.text(long))
JS
node make.cjs

count() { pdftotext "$1" - | grep -o 'слово[0-9]*' | sort -u | wc -l || true; }
table=$(count table.pdf) plain=$(count plain.pdf)
echo "cell of a table: $table of 1500 words; plain text: $plain of 1500"
pdftotext table.pdf - | grep 'останній захід' >/dev/null || { echo 'The row after the long one is lost too: not as described.'; exit 1; }
[ "$plain" -eq 1500 ] || { echo 'Plain text should keep every word.'; exit 1; }
[ "$table" -lt 1000 ] || { echo 'The long cell keeps its words now.'; exit 1; }
echo 'As described: the end of the long cell is gone.'
