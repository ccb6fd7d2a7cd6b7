#!/usr/bin/env bash
# Versions:  pdfmake@0.3.11, @expo-google-fonts/tinos@0.4.2 (the font), pdftotext and pdftoppm of poppler
# Guess:     a character that the font lacks is drawn as the empty box of the font (its glyph .notdef), or another font is
#            taken, or there is an error: one sees that something is wrong.
# Behaviour: nothing is drawn. Tinos has no ✓ and no ☐, so the answers of a form, «✓» and «☐», both become blank: the two
#            rows look alike, and no warning is given.
# Who is hurt: who reads the printed form: what was ticked and what was not is the same white cell.
# Seen:      pictures of the ticked and the unticked row are the same; text of both without a mark.
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
const make = (name, mark) => {
  const table = { widths: [40, '*'], body: [[mark, 'декларацію подано вчасно']] }
  return pdfmake.createPdf({ defaultStyle: { font: 'Tinos' }, content: [{ table }] }).write(name)
}
const main = async () => {
  await make('ticked.pdf', '✓')
  await make('open.pdf', '☐')
  await make('plus.pdf', '+')
}
main()
JS
node make.cjs

picture() { pdftoppm -r 100 "$1" | cksum; }
ticked=$(picture ticked.pdf) open=$(picture open.pdf) plus=$(picture plus.pdf)
pdftotext ticked.pdf - | sed -n 1,2p
[ "$plus" != "$ticked" ] || { echo 'A sign that the font has should make a difference.'; exit 1; }
[ "$ticked" = "$open" ] || { echo 'A ticked row no longer looks like an unticked one.'; exit 1; }
echo 'As described: ✓ and ☐ are both drawn as nothing.'
