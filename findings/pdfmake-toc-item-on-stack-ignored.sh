#!/usr/bin/env bash
# Versions:  pdfmake@0.3.11, @expo-google-fonts/tinos@0.4.2 (the font), pdftotext of poppler
# Guess:     `tocItem: true` enters any node in the table of contents: a heading that is a stack of two lines (number and
#            title) with its own text, or at least with an error that tells that it cannot.
# Behaviour: only nodes with `text` are entered. On a stack the mark is ignored in silence, and the chapter is missing from
#            the contents, between the others that are there.
# Who is hurt: a reader who looks for a section by the contents of the document and concludes that it is not there.
# Seen:      lines of the contents: Розділ перший, Розділ третій (the second, a stack, is missing).
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
const content = [
  { toc: {} },
  { text: 'Розділ перший', tocItem: true, pageBreak: 'before' },
  { stack: [{ text: 'Розділ другий' }, { text: 'його назва' }], tocItem: true },
  { text: 'Розділ третій', tocItem: true },
]
pdfmake.createPdf({ defaultStyle: { font: 'Tinos' }, content }).write('contents.pdf')
JS
node make.cjs

contents=$(pdftotext -f 1 -l 1 -layout contents.pdf - | tr -d '\f')
echo "$contents"
pdftotext -f 2 -l 2 contents.pdf - | grep 'Розділ другий' >/dev/null || { echo 'The second chapter itself should be printed.'; exit 1; }
for chapter in 'Розділ перший' 'Розділ третій'; do
  echo "$contents" | grep "$chapter" >/dev/null || { echo "$chapter should be in the contents."; exit 1; }
done
! echo "$contents" | grep 'Розділ другий' >/dev/null || { echo 'The stack is entered in the contents now.'; exit 1; }
echo 'As described: the chapter whose heading is a stack is missing from the contents.'
