#!/usr/bin/env bash
# Versions:  pdfmake@0.3.11, @expo-google-fonts/tinos@0.4.2 (the font), pdftotext of poppler
# Guess:     `keepWithHeaderRows: 1` only asks that a table's header be not left alone at the foot of a page. Where its
#            first row is taller than a page the wish cannot be met, so header and row are printed and broken as usual.
# Behaviour: the header and its first row become one block that may not break. Taller than a page, the block is not printed
#            at all, although `dontBreakRows` was never set: the first row's words are lost without a warning.
# Who is hurt: whoever turns the setting on for the looks of a table: the first measure is lost if its text is long.
# Seen:      kept with the header: 0 of 1500 words; not kept: 1500 of 1500.
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
const make = (name, keep) => {
  const table = { widths: [60, '*'], body, headerRows: 1, ...keep }
  return pdfmake.createPdf({ defaultStyle: { font: 'Tinos' }, content: [{ table }] }).write(name)
}
make('kept.pdf', { keepWithHeaderRows: 1 }).then(() => make('free.pdf', {}))
JS
node make.cjs

count() { pdftotext "$1" - | grep -o 'слово[0-9]*' | sort -u | wc -l || true; }
kept=$(count kept.pdf) free=$(count free.pdf)
echo "kept with the header: $kept of 1500 words; not kept: $free of 1500"
[ "$free" -eq 1500 ] || { echo 'Without the setting every word should be printed.'; exit 1; }
[ "$kept" -eq 0 ] || { echo 'The first row is printed now, at least in part.'; exit 1; }
echo 'As described: the row that was to be kept with its header is gone.'
