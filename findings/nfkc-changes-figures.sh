#!/usr/bin/env bash
# Versions:  node 20 and 24 (String.prototype.normalize), no package is needed
# Guess:     NFKC is the thorough clean-up for pasted text: it unites look-alike spaces and full-width letters, and what the
#            text says stays what it was.
# Behaviour: raised digits become ordinary ones and join the number before them, and a fraction joins the whole number:
#            article 172⁸ is article 1728, 5½ is 51⁄2, «№» becomes the Latin letters «No». NFC, which composes «й» and
#            «ї» just as well, leaves all of them alone.
# Who is hurt: whoever compares or stores programmes after such a clean-up: a false article and a tenfold share of a post.
# Seen:      стаття 172⁸ -> стаття 1728; 5½ ставки -> 51⁄2 ставки; № 7 -> No 7
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"

cat > try.cjs <<'JS'
const cases = [
  ['стаття 172⁸', 'стаття 1728'],
  ['5½ ставки', '51⁄2 ставки'],
  ['№ 7', 'No 7'],
]
let changed = 0
for (const [text, expected] of cases) {
  const result = text.normalize('NFKC')
  console.log(`${text} -> ${result}`)
  if (text.normalize('NFC') !== text) throw new Error('NFC should leave the text alone.')
  if (result === expected) changed += 1
}
if ('й'.normalize('NFD').normalize('NFC') !== 'й') throw new Error('NFC should compose the letter.')
if (changed !== cases.length) throw new Error('NFKC no longer changes all of these.')
JS
node try.cjs || { echo 'Not as described, see above.'; exit 1; }
echo 'As described: NFKC changes articles and figures, NFC does not.'
