#!/usr/bin/env bash
# Versions:  pdfmake@0.3.11, pdfkit@0.19.1, @expo-google-fonts/tinos@0.4.2 (the font), pdfinfo of poppler
# Guess:     `{ text: 'four words on one line', link }` makes one link, one area to click on, as pdfkit does for a line.
# Behaviour: pdfmake draws word by word, and each word is a link of its own with the same address.
# Who is hurt: who walks through links with the keyboard or a screen reader: the same link four times for a phrase of four
#            words, and a link's name is «за» or «та».
# Seen:      pdfmake: 4 links for 4 words on a line; pdfkit: 1.
set -euo pipefail
command -v pdfinfo >/dev/null || { echo 'needs pdfinfo (Debian: poppler-utils)'; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pdfmake@0.3.11 pdfkit@0.19.1 @expo-google-fonts/tinos@0.4.2

cat > make.cjs <<'JS'
const fs = require('node:fs')
const pdfmake = require('pdfmake')
const PDFDocument = require('pdfkit')
const file = require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')
const text = 'Звіт за минулий рік'
const link = 'https://example.org/report'
const doc = new PDFDocument()
doc.pipe(fs.createWriteStream('pdfkit.pdf'))
doc.font(file).text(text, { link })
doc.end()
pdfmake.addFonts({ Tinos: { normal: file } })
pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.createPdf({ defaultStyle: { font: 'Tinos' }, content: [{ text, link }] }).write('pdfmake.pdf')
JS
node make.cjs

links() { pdfinfo -url "$1" | grep -c 'https://example.org/report' || true; }
by_pdfmake=$(links pdfmake.pdf) by_pdfkit=$(links pdfkit.pdf)
echo "pdfmake: $by_pdfmake links for 4 words on a line; pdfkit: $by_pdfkit"
[ "$by_pdfkit" -eq 1 ] || { echo 'pdfkit should make one link of a line.'; exit 1; }
[ "$by_pdfmake" -eq 4 ] || { echo 'pdfmake no longer makes a link of each word.'; exit 1; }
echo 'As described: one link for each word.'
