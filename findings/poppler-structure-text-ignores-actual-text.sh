#!/usr/bin/env bash
# Versions:  pdfkit@0.19.1, @expo-google-fonts/tinos@0.4.2 (the font), pdfinfo and pdftotext of poppler 22.12.0
# Guess:     ActualText replaces what is drawn wherever text is taken from a PDF. So a word broken with a drawn hyphen and
#            marked with its whole spelling comes out whole: in the page's text and in the text of the structure tree.
# Behaviour: pdftotext gives the replacement, `pdfinfo -struct-text` the drawn halves with the hyphen in the middle; and
#            `pdftotext -layout` gives the replacement below the line that follows it on the page.
# Who is hurt: who checks with the structure's text what a screen reader will say: right marking looks wrong, and a
#            comparison with the page's text fails for each hyphenated word.
# Seen:      default: «антикорупційна»; structure: «антикоруп-ційна»; -layout: after the paragraph that follows it.
set -euo pipefail
command -v pdfinfo >/dev/null || { echo 'needs pdfinfo (Debian: poppler-utils)'; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pdfkit@0.19.1 @expo-google-fonts/tinos@0.4.2

cat > make.cjs <<'JS'
const fs = require('node:fs')
const PDFDocument = require('pdfkit')
const doc = new PDFDocument({ tagged: true, pdfVersion: '1.7', lang: 'uk-UA', displayTitle: true })
doc.pipe(fs.createWriteStream('actual.pdf'))
doc.font(require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'))
const root = doc.struct('Document')
doc.addStructure(root)
root.add(doc.struct('P', () => doc.text('Перший абзац.')))
const broken = () => {
  doc.markContent('Span', { actual: 'антикорупційна' })
  doc.text('антикоруп-\nційна')
  doc.endMarkedContent()
}
root.add(doc.struct('P', broken))
root.add(doc.struct('P', () => doc.text('Третій абзац.')))
root.end()
doc.end()
JS
node make.cjs

plain=$(pdftotext actual.pdf - | sed '/^$/d' | paste -sd' ' | tr -d '\f')
layout=$(pdftotext -layout actual.pdf - | sed '/^$/d' | paste -sd' ' | tr -d '\f')
structure=$(pdfinfo -struct-text actual.pdf | grep '"' | tr -d ' \n')
printf '%s\n' "default:   $plain" "-layout:   $layout" "structure: $structure"
case $plain in 'Перший абзац. антикорупційна Третій абзац.'*) ;; *) echo 'pdftotext should give the replacement.'; exit 1 ;; esac
case $structure in *'"антикоруп-ційна"'*) ;; *) echo 'The structure gives something else now.'; exit 1 ;; esac
case $layout in 'Перший абзац. Третій абзац. антикорупційна'*) ;; *) echo '-layout keeps the order now.'; exit 1 ;; esac
echo 'As described: one replacement, three answers.'
