#!/usr/bin/env bash
# Versions:  zod@4.6.7
# Guess:     z.email() may not know Cyrillic letters, but takes the ASCII form of a Cyrillic domain, which is plain letters,
#            digits and hyphens: olena@xn--80a1acn3a.xn--j1amh.
# Behaviour: Both are refused: the last part may have letters only, so no address of .укр passes in any form, whereas
#            xn-- in front (xn--80a1acn3a.com) is taken. z.url() takes https://пошта.укр, z.httpUrl() does not.
# Who is hurt: a body whose mail is at a .укр domain cannot be entered as a recipient, and turning the domain into its
#            ASCII form, the usual advice, does not help.
# Seen:      olena@пошта.укр no; olena@xn--80a1acn3a.xn--j1amh no; olena@xn--80a1acn3a.com yes
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit zod@4.6.7

cat >check.mjs <<'JS'
import { domainToASCII } from 'node:url';
import * as z from 'zod';

const ascii = domainToASCII('пошта.укр');
const seen = {};
for (const address of ['olena@пошта.укр', 'olena@' + ascii, 'olena@' + ascii.split('.')[0] + '.com']) {
  seen[address] = z.email().safeParse(address).success;
}
seen['url()'] = z.url().safeParse('https://пошта.укр/').success;
seen['httpUrl()'] = z.httpUrl().safeParse('https://пошта.укр/').success;
seen['unicodeEmail pattern'] = z.email({ pattern: z.regexes.unicodeEmail }).safeParse('olena@пошта.укр').success;
console.log(seen);
if (Object.values(seen).join() !== 'false,false,true,true,false,true') {
  console.error('The behaviour has changed: addresses of .укр are judged differently now.');
  process.exit(1);
}
console.log('Still so: give z.email a pattern, for instance z.regexes.unicodeEmail.');
JS
node check.mjs
