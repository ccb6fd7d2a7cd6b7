#!/usr/bin/env bash
# Versions:  pdfmake@0.3.11, @expo-google-fonts/tinos@0.4.2 (the font), pdftotext of poppler
# Guess:     `counter: 7` on an item of an ordered list sets the number there, and the items after it go on with 8, 9, as
#            the `value` of a list item does in HTML.
# Behaviour: only that item gets the number, and the list goes on as if the item had been counted in the usual way, so
#            the numbers run back, or one of them stands twice.
# Who is hurt: whoever cites «пункт 7» of the annex: there are two of them, or the order is false.
# Seen:      5. 9. 7. 8. (expected 5. 9. 10. 11.)
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
const ol = ['перший захід', { text: 'захід із власним номером', counter: 9 }, 'наступний захід', 'останній захід']
pdfmake.createPdf({ defaultStyle: { font: 'Tinos' }, content: [{ ol, start: 5 }] }).write('list.pdf')
JS
node make.cjs

pdftotext -layout list.pdf -
numbers=$(pdftotext -layout list.pdf - | grep -o '^ *[0-9]*\.' | tr -d ' \n')
echo "numbers: $numbers (expected 5.9.10.11.)"
[ "$numbers" = '5.9.7.8.' ] || { echo 'The numbers after an item with a counter of its own are other ones now.'; exit 1; }
echo 'As described: the list does not count on from the number that was set.'
