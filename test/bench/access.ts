/**
 * How long a link takes to be refused, by what is wrong with it: node test/bench/access.ts
 *
 * Nobody should learn from the time which part of a link was right. The rest is noise.
 */
import { type Grant, readGrant, signGrant } from '../../lib/access/grant.ts'

const now = 1_700_000_000
const key = { id: 'k2', secret: 's'.repeat(44) }
const keys = [key, { id: 'k1', secret: 'b'.repeat(44) }]
const grant: Grant = { opens: 'pages', unit: 'УКЕС', period: undefined, expires: now + 60 }
const token = signGrant(grant, key)
const last = token.endsWith('A') ? 'B' : 'A'
const kinds: Readonly<Record<string, string>> = {
  'right, but expired': signGrant({ ...grant, expires: now }, key),
  none: '',
  'no token at all': 'x'.repeat(token.length),
  truncated: token.slice(0, -1),
  'last letter changed': token.slice(0, -1) + last,
  'first letter of the signature changed': token.replace(
    /\.([^.])([^.]*)$/u,
    (_, first, rest) => `.${first === 'A' ? 'B' : 'A'}${rest}`,
  ),
  'unknown key': token.replace('k2', 'k9'),
  'another key’s': token.replace('k2', 'k1'),
}

const times = new Map<string, number[]>(Object.keys(kinds).map((kind) => [kind, []]))
for (let round = 0; round < 20_000; round++) {
  for (const [kind, one] of Object.entries(kinds)) {
    const begun = process.hrtime.bigint()
    readGrant(one, keys, now)
    times.get(kind)?.push(Number(process.hrtime.bigint() - begun))
  }
}
function median(numbers: number[]) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
}

console.log('A link refused: median microseconds by what is wrong with it')
for (const [kind, taken] of times) console.log(`  ${(median(taken) / 1000).toFixed(1).padStart(6)}  ${kind}`)
