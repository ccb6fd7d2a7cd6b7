#!/usr/bin/env bash
# Versions:  pdfkit@0.19.1, @expo-google-fonts/tinos@0.4.2 (the font), pdfinfo of poppler
# Guess:     in a tagged PDF the table's structure follows its rows: a cell with `rowSpan: 2` belongs to the row in which it
#            begins and is read first there, as in HTML.
# Behaviour: pdfkit's own table writes the cell into the LAST row it reaches over. The first row is left without its first
#            cell, and the last row says that its cell goes on over one row more than there is.
# Who is hurt: who listens to the table with a screen reader: the deadline is read before, and apart from, its measure.
# Seen:      rows of the structure: «березень» | «Перший захід» «квітень» (expected «Перший захід» «березень» | «квітень»)
set -euo pipefail
command -v pdfinfo >/dev/null || { echo 'needs pdfinfo (Debian: poppler-utils)'; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pdfkit@0.19.1 @expo-google-fonts/tinos@0.4.2

cat > make.cjs <<'JS'
const fs = require('node:fs')
const PDFDocument = require('pdfkit')
const doc = new PDFDocument({ tagged: true, pdfVersion: '1.7', lang: 'uk-UA', displayTitle: true })
doc.pipe(fs.createWriteStream('table.pdf'))
doc.font(require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'))
const root = doc.struct('Document')
doc.addStructure(root)
doc.table({ structParent: root, data: [[{ text: 'Перший захід', rowSpan: 2 }, 'березень'], ['квітень']] })
root.end()
doc.end()
JS
node make.cjs

structure=$(pdfinfo -struct-text table.pdf)
echo "$structure" | grep -E 'TR|TD|RowSpan|"'
order=$(echo "$structure" | grep -oE 'TR|Перший захід|березень|квітень' | tr '\n' ' ')
case $order in
  'TR березень TR Перший захід квітень ') echo 'As described: the cell that begins in the first row stands in the second.' ;;
  *) echo "The order of the structure is another one now: $order"; exit 1 ;;
esac
