#!/usr/bin/env bash
# Versions:  pdfmake@0.3.11, @expo-google-fonts/tinos@0.4.2 (the font), pdftotext of poppler
# Guess:     `widths: ['auto', 'auto']` is only read, so one constant array may serve every table of a document, and each
#            table gets columns that suit its own text.
# Behaviour: each table writes its measured columns into the array, so all tables that share it are drawn with those of
#            the last one: if that one's words are short, the text of the others is set one letter to a line.
# Who is hurt: whoever reads the first table: its words are cut to a tall ladder of single letters.
# Seen:      a shared array: the long cell takes 31 lines; an array of its own: 1 line.
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
const make = (name, widths) => {
  const short = { table: { widths: widths(), body: [['а', 'б']] } }
  const long = { table: { widths: widths(), body: [['перевірка декларацій за минулий рік', 'б']] } }
  return pdfmake.createPdf({ defaultStyle: { font: 'Tinos' }, content: [long, 'Друга таблиця', short] }).write(name)
}
const constant = ['auto', 'auto']
make('shared.pdf', () => constant).then(() => make('own.pdf', () => ['auto', 'auto']))
JS
node make.cjs

lines() { pdftotext -layout "$1" - | sed '/Друга таблиця/,$d' | grep -c '[^[:space:]]' || true; }
shared=$(lines shared.pdf) own=$(lines own.pdf)
echo "lines of the first table: $shared with a shared array, $own with an array of its own"
[ "$own" -eq 1 ] || { echo 'With an array of its own the first table should need one line.'; exit 1; }
[ "$shared" -ge 20 ] || { echo 'A shared array of widths no longer narrows the first table.'; exit 1; }
echo 'As described: the first table is squeezed into the columns of the last.'
