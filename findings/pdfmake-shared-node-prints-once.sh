#!/usr/bin/env bash
# Versions:  pdfmake@0.3.11, @expo-google-fonts/tinos@0.4.2 (the font), pdftotext of poppler
# Guess:     a document definition is plain data, so one constant object, say `const dash = { text: '—' }`, may stand in
#            many cells and is printed in each of them.
# Behaviour: layout uses the object's lines up. It is printed where it stands first; at every later place the cell is
#            empty, without an error. Fresh objects with the same text (or plain strings) are printed everywhere.
# Who is hurt: a reader of the table: «виконано» stands in the first row only, and the others look unfilled.
# Seen:      shared object: 1 of 3; an object of its own for each cell: 3 of 3.
set -euo pipefail
command -v pdftotext >/dev/null || { echo 'needs pdftotext (Debian: poppler-utils)'; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pdfmake@0.3.11 @expo-google-fonts/tinos@0.4.2

cat > make.cjs <<'JS'
const pdfmake = require('pdfmake')
const file = require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')
pdfmake.addFonts({ Tinos: { normal: file } })
pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setUrlAccessPolicy(() => false)
const done = { text: 'виконано' }
const make = (name, cell) => {
  const body = ['перший захід', 'другий захід', 'третій захід'].map((measure) => [measure, cell()])
  return pdfmake.createPdf({ defaultStyle: { font: 'Tinos' }, content: [{ table: { body } }] }).write(name)
}
make('shared.pdf', () => done).then(() => make('fresh.pdf', () => ({ text: 'виконано' })))
JS
node make.cjs

pdftotext -layout shared.pdf -
count() { pdftotext "$1" - | grep -o 'виконано' | wc -l || true; }
shared=$(count shared.pdf) fresh=$(count fresh.pdf)
echo "shared object: $shared of 3; an object of its own for each cell: $fresh of 3"
[ "$fresh" -eq 3 ] || { echo 'Fresh objects should be printed in all three rows.'; exit 1; }
[ "$shared" -eq 1 ] || { echo 'A shared object is no longer printed just once.'; exit 1; }
echo 'As described: only the first place of a shared object is printed.'
