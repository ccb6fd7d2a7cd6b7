#!/usr/bin/env bash
# Versions:  pdfkit@0.19.1 with fontkit@2.0.4, @expo-google-fonts/tinos@0.4.2, pdftotext of poppler
# Guess:     «й» and «ї» may come as one character or as a letter with a combining mark (as text copied from some programs
#            does); these are canonically equal, so the layout engine composes them or sets the mark over its letter, and
#            the PDF looks the same and is found by the same search.
# Behaviour: the font has a glyph for each composed letter, but fontkit does not compose. The mark is drawn as a glyph of its own
#            behind its letter, shifted to the right, and a search for the usual spelling finds nothing.
# Who is hurt: the reader of an official document with misplaced marks, and whoever searches it for a word with «й».
# Seen:      glyphs for «й»: 1 composed, 2 decomposed; the mark's shift over its letter: 0; found by a search: no.
set -euo pipefail
command -v pdftotext >/dev/null || { echo 'needs pdftotext (Debian: poppler-utils)'; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pdfkit@0.19.1 fontkit@2.0.4 @expo-google-fonts/tinos@0.4.2

cat > make.cjs <<'JS'
const fs = require('node:fs')
const PDFDocument = require('pdfkit')
const fontkit = require('fontkit')
const file = require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')
const make = (name, text) => {
  const doc = new PDFDocument()
  doc.pipe(fs.createWriteStream(name))
  doc.font(file).text(text)
  doc.end()
}
make('composed.pdf', 'Надійний район'.normalize('NFC'))
make('decomposed.pdf', 'Надійний район'.normalize('NFD'))
const font = fontkit.openSync(file)
const one = font.layout('й'.normalize('NFC'))
const two = font.layout('й'.normalize('NFD'))
console.log(one.glyphs.length, two.glyphs.length, two.positions[1]?.xOffset ?? 'none')
JS
read -r one two shift <<< "$(node make.cjs)"
found() { if pdftotext "$1" - | grep 'Надійний' >/dev/null; then echo yes; else echo no; fi; }
composed=$(found composed.pdf) decomposed=$(found decomposed.pdf)
echo "glyphs for «й»: $one composed, $two decomposed; the mark's shift over its letter: $shift"
echo "found by a search: $composed composed, $decomposed decomposed"
[ "$one" -eq 1 ] && [ "$composed" = yes ] || { echo 'The composed text should be one glyph a letter and be found.'; exit 1; }
[ "$two" -eq 2 ] || { echo 'The letter is composed now.'; exit 1; }
[ "$decomposed" = no ] || { echo 'The decomposed text is found now.'; exit 1; }
echo 'As described: normalise to NFC before anything is drawn.'
