#!/usr/bin/env bash
# Versions:  pdfmake@0.3.11, @expo-google-fonts/tinos@0.4.2 (the font), pdftotext of poppler
# Guess:     `dontBreakRows: true` starts a row on a new page where it does not fit; a row taller than a whole page is
#            broken all the same, for there is no other way to print it.
# Behaviour: a row taller than a page is not printed at all: every word of it is lost, without an error or a warning.
# Who is hurt: whoever files the PDF as the official annex: a long measure is simply not in it.
# Seen:      whole rows: 0 of 1500 words; rows that may break: 1500 of 1500; both files end with the last row.
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
const long = Array.from({ length: 1500 }, (_, number) => `слово${number}`).join(' ')
const body = [['Номер', 'Захід'], ['1', long], ['2', 'останній захід']]
const make = (name, dontBreakRows) =>
  pdfmake
    .createPdf({ defaultStyle: { font: 'Tinos' }, content: [{ table: { widths: [60, '*'], body, dontBreakRows } }] })
    .write(name)
make('whole.pdf', true).then(() => make('broken.pdf', false))
JS
node make.cjs

count() { pdftotext "$1" - | grep -o 'слово[0-9]*' | sort -u | wc -l || true; }
whole=$(count whole.pdf) broken=$(count broken.pdf)
echo "whole rows: $whole of 1500 words; rows that may break: $broken of 1500"
pdftotext whole.pdf - | grep 'останній захід' >/dev/null || { echo 'The row after the long one is lost too: not as described.'; exit 1; }
[ "$broken" -eq 1500 ] || { echo 'Rows that may break should keep every word.'; exit 1; }
[ "$whole" -eq 0 ] || { echo 'The row taller than a page is printed now, at least in part.'; exit 1; }
echo 'As described: the row taller than a page is gone.'
