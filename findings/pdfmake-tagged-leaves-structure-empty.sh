#!/usr/bin/env bash
# Versions:  pdfmake@0.3.11, @expo-google-fonts/tinos@0.4.2 (the font), pdfinfo of poppler
# Guess:     `tagged: true` tags what pdfmake draws: it knows its tables, lists and header rows, so they become elements
#            of the structure tree that a screen reader walks through.
# Behaviour: the option is only handed on to pdfkit. The file declares itself tagged, and its structure tree has no element
#            at all: the words are on the page, but in no structure. It gets no warning, with `subset: 'PDF/UA'` either.
# Who is hurt: a blind reader, and the body that publishes the file as accessible because the viewer says «Tagged: yes».
# Seen:      Tagged: yes; words in the structure: 0; words on the page: 7.
set -euo pipefail
command -v pdfinfo >/dev/null || { echo 'needs pdfinfo (Debian: poppler-utils)'; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pdfmake@0.3.11 @expo-google-fonts/tinos@0.4.2

cat > make.cjs <<'JS'
const pdfmake = require('pdfmake')
const file = require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')
pdfmake.addFonts({ Tinos: { normal: file } })
pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setUrlAccessPolicy(() => false)
const table = { headerRows: 1, body: [['Захід', 'Строк'], ['Навчання працівників', 'березень']] }
const settings = { tagged: true, version: '1.7', subset: 'PDF/UA', language: 'uk-UA', info: { title: 'Звіт' } }
pdfmake.createPdf({ ...settings, defaultStyle: { font: 'Tinos' }, content: ['Стан виконання', { table }] }).write('tagged.pdf')
JS
node make.cjs

tagged=$(pdfinfo tagged.pdf | sed -n 's/^Tagged: *//p')
structure=$(pdfinfo -struct-text tagged.pdf | wc -w)
page=$(pdftotext tagged.pdf - | wc -w)
echo "Tagged: $tagged; words in the structure: $structure; words on the page: $page"
[ "$page" -eq 7 ] || { echo 'The page should show seven words.'; exit 1; }
[ "$tagged" = yes ] || { echo 'The file no longer says that it is tagged.'; exit 1; }
[ "$structure" -eq 0 ] || { echo 'The structure tree has content now.'; exit 1; }
echo 'As described: declared as tagged, with nothing in the tree.'
