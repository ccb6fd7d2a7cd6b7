#!/usr/bin/env bash
# Versions:  mammoth@1.13.0, docx@9.15.2 (makes the Word file)
# Guess:     struck-out text becomes <s>, whether it is struck with one line or with two: Word offers both side by side.
# Behaviour: only the single line (w:strike) is seen. Text struck with two lines (w:dstrike) comes out as text in force,
#            without a message.
# Who is hurt: the reader of a programme with its changes shown: a repealed measure reads as one that is in force.
# Seen:      <p><s>скасований захід</s>, інший скасований захід</p>
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit mammoth@1.13.0 docx@9.15.2

cat > try.cjs <<'JS'
const docx = require('docx')
const mammoth = require('mammoth')
const children = [
  new docx.TextRun({ text: 'скасований захід', strike: true }),
  new docx.TextRun(', '),
  new docx.TextRun({ text: 'інший скасований захід', doubleStrike: true }),
]
docx.Packer.toBuffer(new docx.Document({ sections: [{ children: [new docx.Paragraph({ children })] }] }))
  .then((buffer) => mammoth.convertToHtml({ buffer }))
  .then(({ value, messages }) => console.log(`${value}\nmessages: ${messages.length}`))
JS
html=$(node try.cjs)
echo "$html"
case $html in '<p><s>скасований захід</s>, '*) ;; *) echo 'The single line should be kept as <s>.'; exit 1 ;; esac
case $html in *'</s>, інший скасований захід</p>'*'messages: 0') ;; *) echo 'The double line is told now.'; exit 1 ;; esac
echo 'As described: text struck with two lines reads as text in force.'
