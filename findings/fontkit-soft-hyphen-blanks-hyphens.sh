#!/usr/bin/env bash
# Versions:  pdfkit@0.19.1 with fontkit@2.0.4, @expo-google-fonts/tinos@0.4.2, pdftotext of poppler
# Guess:     a soft hyphen (U+00AD) in one word concerns that word only: it is drawn, or not, where it stands.
# Behaviour: in Tinos U+00AD and U+002D share a glyph, and fontkit remembers for a glyph the character
#            for which it was first fetched. If that was a soft hyphen, each real hyphen after it counts as invisible too
#            and is drawn as nothing for the rest of the document: «2024-2025» is printed «20242025». With a real hyphen
#            first it is the other way round: soft hyphens are drawn as hyphens in the middle of words.
# Who is hurt: whoever reads a period, an article or a contract's number in a PDF into which one soft hyphen was pasted.
# Seen:      soft hyphen first: «захід 20242025»; real hyphen first: «2024-2025 за-хід».
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
make('soft.pdf', 'за\u00adхід 2024-2025')
make('hard.pdf', '2024-2025 за\u00adхід')
// What is drawn, without any PDF: the widths of the same hyphen in two runs of one font.
const font = fontkit.openSync(file)
const before = font.layout('2-3').positions[1].xAdvance
const other = fontkit.openSync(file)
other.layout('за\u00adхід')
console.log(`width of "-" in units of the font: ${before} alone, ${other.layout('2-3').positions[1].xAdvance} after U+00AD`)
JS
widths=$(node make.cjs)
soft=$(pdftotext -raw soft.pdf - | sed -n 1p) hard=$(pdftotext -raw hard.pdf - | sed -n 1p)
echo "$widths"
echo "soft hyphen first: «$soft»; real hyphen first: «$hard»"
case $widths in *', 0 after U+00AD') ;; *) echo 'The hyphen keeps its width after a soft hyphen now.'; exit 1 ;; esac
case $soft in *20242025*) ;; *) echo 'The hyphens after a soft one are kept now.'; exit 1 ;; esac
case $hard in *'2024-2025 за-хід'*) ;; *) echo 'The soft hyphen after a real one is no longer drawn.'; exit 1 ;; esac
echo 'As described: the first of the two hyphens decides how all of them are drawn.'
