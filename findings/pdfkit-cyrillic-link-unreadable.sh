#!/usr/bin/env bash
# Versions:  pdfkit@0.19.1, @expo-google-fonts/tinos@0.4.2 (the font), pdfinfo of poppler 22.12.0, qpdf
# Guess:     a link's address may hold Cyrillic letters, as it does in a browser's address line: the library encodes them for
#            the PDF, or writes them so that a reader can.
# Behaviour: the address is written as a text string in UTF-16 with its mark, while an address in a PDF is one of single
#            bytes. No error; the link is drawn and can be clicked, and readers see no address that they know.
#            With `encodeURI` around the address all is well.
# Who is hurt: the reader who clicks on the link to a document's page, and nothing opens.
# Seen:      as it is: /URI <feff00680074..>, not read as an address; encoded: https://example.org/%D0%B7%D0%B2%D1%96%D1%82
set -euo pipefail
command -v pdfinfo >/dev/null || { echo 'needs pdfinfo (Debian: poppler-utils)'; exit 2; }
command -v qpdf >/dev/null || { echo 'needs qpdf (Debian: qpdf)'; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pdfkit@0.19.1 @expo-google-fonts/tinos@0.4.2

cat > make.cjs <<'JS'
const fs = require('node:fs')
const PDFDocument = require('pdfkit')
const address = 'https://example.org/звіт'
const make = (name, link) => {
  const doc = new PDFDocument()
  doc.pipe(fs.createWriteStream(name))
  doc.font(require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'))
  doc.text('Звіт', { link })
  doc.end()
}
make('plain.pdf', address)
make('encoded.pdf', encodeURI(address))
JS
node make.cjs

for name in plain encoded; do
  qpdf --qdf --object-streams=disable "$name.pdf" "$name.txt"
  echo "$name: $(grep -ao '/URI [<(].*' "$name.txt")"
done
read_by_poppler() { pdfinfo -url "$1" | grep -ac 'https://example.org/' || true; }
[ "$(read_by_poppler encoded.pdf)" -eq 1 ] || { echo 'The encoded address should be read.'; exit 1; }
grep -aqi '/URI <feff' plain.txt || { echo 'The address is written otherwise now.'; exit 1; }
[ "$(read_by_poppler plain.pdf)" -eq 0 ] || { echo 'The plain address is read now.'; exit 1; }
echo 'As described: the plain Cyrillic address is no address to a reader.'
