#!/usr/bin/env bash
# Versions:  pdfkit@0.19.1, @expo-google-fonts/tinos@0.4.2 (the font), pdftotext of poppler 22.12.0
# Guess:     a hyphen that belongs to the word («будь-який», «науково-дослідний») is in the PDF's text, so `pdftotext` gives
#            it back wherever the line happened to break; only a soft hyphen (U+00AD) may be taken out.
# Behaviour: by default any hyphen at a line's end is removed and the halves are joined: «будьякий», «науководослідний».
#            With `-raw` or `-layout` the hyphen stays, with the line break behind it.
# Who is hurt: whoever compares or searches texts taken from PDFs: compound words are lost where a line was broken.
# Seen:      default: «науководослідний»; -raw and -layout: «науково-» and «дослідний» on two lines.
set -euo pipefail
command -v pdftotext >/dev/null || { echo 'needs pdftotext (Debian: poppler-utils)'; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pdfkit@0.19.1 @expo-google-fonts/tinos@0.4.2

cat > make.cjs <<'JS'
const fs = require('node:fs')
const PDFDocument = require('pdfkit')
const doc = new PDFDocument()
doc.pipe(fs.createWriteStream('compound.pdf'))
doc.font(require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')).fontSize(12)
doc.text('план науково-дослідний', 72, 72, { width: 90 })
doc.end()
JS
node make.cjs

plain=$(pdftotext compound.pdf - | paste -sd' ')
raw=$(pdftotext -raw compound.pdf - | paste -sd' ')
layout=$(pdftotext -layout compound.pdf - | paste -sd' ')
printf '%s\n' "default: $plain" "-raw:    $raw" "-layout: $layout"
for text in "$raw" "$layout"; do
  case $text in *'науково- дослідний'*) ;; *) echo 'The other modes should keep the hyphen.'; exit 1 ;; esac
done
case $plain in *науководослідний*) ;; *) echo 'The default mode keeps a real hyphen now.'; exit 1 ;; esac
echo 'As described: the default mode takes a real hyphen out.'
