#!/usr/bin/env bash
# Versions:  pdfkit@0.19.1, @expo-google-fonts/tinos@0.4.2 (the font), qpdf
# Guess:     `subset: 'PDF/A-3b'` makes the file that it names: pdfkit takes the PDF version that the standard asks for and
#            writes the metadata that says so.
# Behaviour: the version stays 1.3 unless `pdfVersion` is given as well, and at that version no metadata is written: nothing in
#            the file says PDF/A, while the colour profile is embedded as if it did. No error, no warning.
# Who is hurt: an archive that takes PDF/A only: each file is refused, though the option was set and nothing complained.
# Seen:      without `pdfVersion`: %PDF-1.3, no PDF/A mark; with '1.7': %PDF-1.7, marked as part 3.
set -euo pipefail
command -v qpdf >/dev/null || { echo 'needs qpdf (Debian: qpdf)'; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pdfkit@0.19.1 @expo-google-fonts/tinos@0.4.2

cat > make.cjs <<'JS'
const fs = require('node:fs')
const PDFDocument = require('pdfkit')
const make = (name, settings) => {
  const doc = new PDFDocument({ subset: 'PDF/A-3b', ...settings })
  doc.pipe(fs.createWriteStream(name))
  doc.font(require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')).text('Звіт')
  doc.end()
}
make('plain.pdf', {})
make('version.pdf', { pdfVersion: '1.7' })
JS
node make.cjs

for name in plain version; do
  qpdf --qdf --object-streams=disable "$name.pdf" "$name.txt"
  echo "$name: $(head -c 8 "$name.pdf"), PDF/A marks: $(grep -ac 'pdfaid:part' "$name.txt" || true)"
done
grep -aq 'OutputIntents' plain.txt || { echo 'The colour profile is no longer there without a version.'; exit 1; }
grep -aq '<pdfaid:part>3' version.txt || { echo 'With a version the file should be marked as PDF/A-3.'; exit 1; }
! grep -aq 'pdfaid' plain.txt || { echo 'The file is marked as PDF/A without a version now.'; exit 1; }
echo 'As described: without pdfVersion nothing in the file says PDF/A.'
