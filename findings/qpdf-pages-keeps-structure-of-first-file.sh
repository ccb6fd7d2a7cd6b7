#!/usr/bin/env bash
# Versions:  pdfkit@0.19.1, @expo-google-fonts/tinos@0.4.2 (the font), qpdf 11.3.0, pdfinfo of poppler
# Guess:     two tagged PDFs joined by `qpdf first.pdf --pages . second.pdf -- joined.pdf` make one tagged PDF, or one that
#            no longer says it is tagged.
# Behaviour: the joined file says that it is tagged, but only the pages of the first file are in its structure. The second
#            one's text is on the page and in no structure; with `--empty` in front, all structure is lost.
# Who is hurt: a reader with a screen reader, to whom the annexes joined to a letter do not exist, in a «tagged» file.
# Seen:      Tagged: yes; words in the structure: «Супровідний лист»; on the pages: also «Річний звіт».
set -euo pipefail
command -v qpdf >/dev/null || { echo 'needs qpdf (Debian: qpdf)'; exit 2; }
command -v pdfinfo >/dev/null || { echo 'needs pdfinfo (Debian: poppler-utils)'; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pdfkit@0.19.1 @expo-google-fonts/tinos@0.4.2

cat > make.cjs <<'JS'
const fs = require('node:fs')
const PDFDocument = require('pdfkit')
const make = (name, title) => {
  const doc = new PDFDocument({ tagged: true, pdfVersion: '1.7', lang: 'uk-UA', displayTitle: true })
  doc.pipe(fs.createWriteStream(name))
  doc.font(require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'))
  const root = doc.struct('Document')
  doc.addStructure(root)
  root.add(doc.struct('H1', () => doc.text(title)))
  root.end()
  doc.end()
}
make('letter.pdf', 'Супровідний лист')
make('report.pdf', 'Річний звіт')
JS
node make.cjs
qpdf letter.pdf --pages . report.pdf -- joined.pdf

pdfinfo -struct-text report.pdf | grep 'Річний звіт' >/dev/null || { echo 'The second file should be tagged by itself.'; exit 1; }
tagged=$(pdfinfo joined.pdf | sed -n 's/^Tagged: *//p')
structure=$(pdfinfo -struct-text joined.pdf | grep -o '".*"' | paste -sd' ')
page=$(pdftotext joined.pdf - | tr -d '\f' | sed '/^$/d' | paste -sd'|')
echo "Tagged: $tagged; structure: $structure; pages: $page"
[ "$page" = 'Супровідний лист|Річний звіт' ] || { echo 'Both pages should be in the joined file.'; exit 1; }
[ "$tagged" = yes ] || { echo 'The joined file no longer says that it is tagged.'; exit 1; }
[ "$structure" = '"Супровідний лист"' ] || { echo 'The structure of the joined file is another one now.'; exit 1; }
echo 'As described: tagged, and the second file is in no structure.'
