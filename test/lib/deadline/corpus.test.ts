import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Deadline } from '../../../lib/deadline/deadline.ts'
import { parseDeadline } from '../../../lib/deadline/parse.ts'
import { type Resolved, resolveDeadline } from '../../../lib/deadline/resolve.ts'
import { describeDeadline } from '../../../lib/text/describe-deadline.ts'

const corpusYear = 2023
const many = 14
function read(name: string) {
  return readFileSync(new URL(`../../corpus/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
}

function days({ occurrences }: Resolved): string {
  const due = occurrences.map((each) => each.due.replace(`${corpusYear}-`, ''))
  return due.length > many ? `${due.slice(0, 3).join(' ')} … ${due.at(-1)}` : due.join(' ')
}

/** The meaning of a phrase as the corpus writes it: kind, days without the programme's year, warnings. */
function meaning(phrase: string): string {
  const deadline: Deadline = parseDeadline(phrase)
  const resolved = resolveDeadline(deadline, { year: corpusYear })
  if (deadline.kind === 'event') {
    const { direction, length, event } = deadline
    const long = length ? `${length.count}${length.unit}` : 'once'
    return `event ${direction} ${long}${event === undefined ? ' unnamed' : ''}`
  }
  const warnings = resolved.warnings.length > 0 ? ` !${resolved.warnings.join(',')}` : ''
  return `${resolved.kind} ${days(resolved)}`.trim() + warnings
}

const spellings = read('deadline-spellings.txt')
  .join('\n')
  .split('\n\n')
  .map((block) => {
    const [head, ...phrases] = block.split('\n')
    return { said: head?.slice(2) ?? '', phrases }
  })

describe.each(spellings)('$said', ({ said, phrases }) => {
  test.each(phrases)('«%s»', (phrase) => expect(meaning(phrase)).toBe(said))
  test.each(phrases)('«%s» is described so that it is read back', (phrase) => {
    const deadline = parseDeadline(phrase)
    expect(parseDeadline(describeDeadline(deadline))).toEqual(deadline)
  })
  test.each(phrases)('«%s» is read however it is typed', (phrase) => {
    const typed = [
      phrase.toUpperCase(),
      ` ${phrase.replaceAll(' ', '\u00A0\n')} .`,
      phrase.replaceAll(/[’']/g, ''),
    ]
    expect(typed.map(meaning)).toEqual([said, said, said])
  })
})

test.each(read('deadline-unrecognised.txt'))('«%s» is not recognised', (phrase) => {
  expect(meaning(phrase)).toBe('unrecognised')
})
