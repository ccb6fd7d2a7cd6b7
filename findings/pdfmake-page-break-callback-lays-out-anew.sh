#!/usr/bin/env bash
# Versions:  pdfmake@0.3.11, @expo-google-fonts/tinos@0.4.2 (the font)
# Guess:     `pageBreakBefore` is asked once for each node while the pages are filled; a `true` closes the page and the work
#            goes on from there, so breaks cost next to nothing.
# Behaviour: each `true` throws the whole layout away and starts again from the first page. With n breaks the document is
#            laid out n + 1 times: cost grows with the square of a document whose every section begins a page.
# Who is hurt: who waits for a long report on a small function: 20 sections cost the layout of 21 documents.
# Seen:      layouts of the first table: 1 without breaks, 11 with 10, 21 with 20.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pdfmake@0.3.11 @expo-google-fonts/tinos@0.4.2

cat > count.cjs <<'JS'
const pdfmake = require('pdfmake')
const file = require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')
pdfmake.addFonts({ Tinos: { normal: file } })
pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setUrlAccessPolicy(() => false)
// How often the first table is drawn into a page is told by the colour of its only cell, which is asked for each time.
const layouts = async (breaks) => {
  let asked = 0
  const first = { table: { body: [['Перша таблиця']] }, layout: { fillColor: () => (asked++, null) } }
  const sections = Array.from({ length: 20 }, (_, number) => ({ text: `Розділ ${number}`, headlineLevel: number + 1 }))
  const pageBreakBefore = (node) => node.headlineLevel <= breaks
  await pdfmake.createPdf({ defaultStyle: { font: 'Tinos' }, content: [first, ...sections], pageBreakBefore }).getBuffer()
  return asked
}
const main = async () => {
  const counts = []
  for (const breaks of [0, 10, 20]) counts.push(await layouts(breaks))
  const [none, ten, twenty] = counts.map((count) => count / counts[0])
  console.log(`layouts of the first table: ${none} without breaks, ${ten} with 10, ${twenty} with 20`)
  if (ten !== 11 || twenty !== 21) throw new Error('The document is no longer laid out anew for each break.')
}
main().catch((error) => {
  console.log(error.message)
  process.exitCode = 1
})
JS
node count.cjs
echo 'As described: each break lays the whole document out anew.'
