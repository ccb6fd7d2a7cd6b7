#!/usr/bin/env bash
# Versions:  pdfkit@0.19.1, @expo-google-fonts/tinos@0.4.2 (the font), pdftotext of poppler 22.12.0
# Guess:     `pdftotext` keeps the spaces that stand as characters in the page's text; its modes differ in the order of lines
#            and in the white space between columns only.
# Behaviour: a line in which every word is one character is taken for s p a c e d type and joined, by default and with
#            `-layout`: «5 з 9» (5 of 9) becomes «5з9», the row of column numbers «1 2 3 4» becomes «1234». A longer
#            word in the line, or `-raw`, keeps the spaces.
# Who is hurt: whoever takes figures from a report by text: 1, 2, 3 and 4 turn into one thousand two hundred odd.
# Seen:      default «5з9» «1234»; -layout the same; -raw «5 з 9» «1 2 3 4»; «Виконано 5 з 9» is kept in all three.
set -euo pipefail
command -v pdftotext >/dev/null || { echo 'needs pdftotext (Debian: poppler-utils)'; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pdfkit@0.19.1 @expo-google-fonts/tinos@0.4.2

cat > make.cjs <<'JS'
const fs = require('node:fs')
const PDFDocument = require('pdfkit')
const doc = new PDFDocument()
doc.pipe(fs.createWriteStream('lines.pdf'))
doc.font(require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'))
for (const line of ['5 з 9', '1 2 3 4', 'Виконано 5 з 9']) doc.text(line)
doc.end()
JS
node make.cjs

lines() { pdftotext "$@" lines.pdf - | tr -d '\f' | sed '/^$/d' | paste -sd'|'; }
plain=$(lines) layout=$(lines -layout) raw=$(lines -raw)
echo "default: $plain"
echo "-layout: $layout"
echo "-raw:    $raw"
[ "$raw" = '5 з 9|1 2 3 4|Виконано 5 з 9' ] || { echo '-raw should keep the spaces.'; exit 1; }
[ "$plain" = '5з9|1234|Виконано 5 з 9' ] || { echo 'The default mode keeps the spaces now.'; exit 1; }
[ "$layout" = "$plain" ] || { echo '-layout keeps the spaces now.'; exit 1; }
echo 'As described: single characters are joined unless -raw is given.'
