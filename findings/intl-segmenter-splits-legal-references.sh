#!/usr/bin/env bash
# Versions:  node 20 and 24 (Intl.Segmenter of ICU 78), no package is needed
# Guess:     `new Intl.Segmenter('uk', { granularity: 'sentence' })` knows the common abbreviations of the language, so «ч. 2
#            ст. 14 Закону» and «П. О. Прикладний» stay within their sentence.
# Behaviour: no abbreviation is known. A full stop and a space end a sentence unless a small letter is the next letter to
#            come: «ст.» before «14 Закону» ends one, and so does each initial of a name. «ч. 2 ст.» holds by chance only.
# Who is hurt: whoever shortens a text to its first sentence or cuts it in sentences for a letter or a screen reader.
# Seen:      Згідно з ч. 2 ст. | 14 Закону план подає П. | О. | Прикладний.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"

cat > try.cjs <<'JS'
const text = 'Згідно з ч. 2 ст. 14 Закону план подає П. О. Прикладний. Далі нове речення.'
const segmenter = new Intl.Segmenter('uk', { granularity: 'sentence' })
console.log([...segmenter.segment(text)].map(({ segment }) => segment.trim()).join(' | '))
JS
line=$(node try.cjs)
echo "$line (node $(node --version))"
case $line in *' | Далі нове речення.') ;; *) echo 'The real end of the sentence should be found.'; exit 1 ;; esac
case $line in *'ст. | 14 Закону'*) ;; *) echo 'A reference to an article is no longer cut.'; exit 1 ;; esac
case $line in *'П. | О. | Прикладний.'*) ;; *) echo 'Initials are no longer cut.'; exit 1 ;; esac
echo 'As described: one sentence is cut into four.'
