import type { SheetProblem } from '../../lib/errors.ts'
import { explainSheet, explainStorage } from '../../lib/text/failures.ts'
import { type Expected, expectedOf } from './expected.ts'
import type { FaultTarget } from './handlers.ts'
import type { Disturbed, MatrixRun, Undisturbed } from './matrix.ts'
import { settled } from './traces.ts'

/** What Google, a proxy, the mail server or Node said in their own words: codes may go to the log, these nowhere. */
const foreignWords =
  /<html>|We're sorry|Quota exceeded|[Ii]nternal error|does not have|authentication credential|Requested entity|currently unavailable|Invalid Credentials|rate limit|hotel|ordered by a test|Not Found/u

/** What a reader must never see. */
const innards = /\n\s+at |node_modules|\.[jt]s:\d|ECONN|ETIMEDOUT|\[object|undefined|NaN/u

/** What is not as it should be after a fault; nothing, where all is well. */
export function brokenRules(door: FaultTarget, one: Disturbed, usual: Undisturbed): string[] {
  const expected = expectedOf(door, one)
  const { first, next } = one
  const rules: Readonly<Record<string, boolean>> = {
    [`is answered ${expected.status}`]: first.status === expected.status,
    [`is repeated: ${expected.repeated}`]: isRepeated(expected.repeated, one),
    'is answered for readers': first.status === 200 || speaksToReaders(first),
    'says what is the matter': first.status === 200 || saysWhatIsTheMatter(one),
    'says when to come again': (first.headers.get('retry-after') === '60') === (first.status === 503),
    'keeps foreign words out of the log': !foreignWords.test(one.log),
    'leaves what staff typed': [first, next].every(({ traces }) => traces.staff === usual.before.staff),
    'writes nothing where it is only looked': door.method === 'POST' || same(first.traces, usual.before),
    'gives the right answer or none':
      door.method === 'POST' || first.status !== 200 || sameBody(first, usual),
    'writes whole tabs or none': isWholeOrNone(first, usual),
    'sends only what is owed': isPart(first.traces.letters, usual.traces.letters),
    'stores only what is due': isPart(first.traces.objects, usual.traces.objects),
    'is answered 200 next time': next.status === 200,
    'gives the right answer next time': door.method === 'POST' || sameBody(next, usual),
    'is next time as if nothing had happened': endsAsUsual(expected, one, usual),
    'all is done at once where nothing fails':
      first.status !== 200 ||
      expected.letters !== 'once each' ||
      endsAsUsual(expected, { ...one, next: first }, usual),
  }
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [`${nameOf(one)}: ${rule}`]))
}

function nameOf({ call, title, first, next, more }: Disturbed): string {
  return `${call.kind} ${call.number} × ${title} (${first.status}, +${more}, then ${next.status})`
}

function isRepeated(expected: Expected['repeated'], { call, more, meaning }: Disturbed): boolean {
  if (call.server === 'outbox') return true
  if (expected === 'no') return more <= 0
  // After a fault that lasts, calls of the same kind that usually come later do not come.
  return expected === 'once' ? more === 1 : meaning === 'lasting'
}

/** Ukrainian, and only ours. The letters and the archive are also told of in numbers. */
function speaksToReaders({ body }: MatrixRun): boolean {
  const isOurs = !foreignWords.test(body) && !innards.test(body)
  const isCounted = body.startsWith('{"week"') && !body.includes('"owed":0')
  return isOurs && (isCounted || /"detail":"[А-ЯІЇЄҐG]|<p[^>]*>[А-ЯІЇЄҐG]/u.test(body))
}

/** By what was answered; whatever is no answer is one that Google cannot give now. */
const problems: Readonly<Record<string, readonly SheetProblem[]>> = {
  '401': ['unauthenticated'],
  '403': ['not-shared', 'not-writable'],
  '404': ['not-found'],
  '429 once': ['throttled'],
  '429 for five minutes': ['throttled'],
}

function saysWhatIsTheMatter({ call, title, first: { body, status } }: Disturbed): boolean {
  if (call.server === 'outbox' || status === 404) return true
  const possible = problems[title] ?? ['unavailable']
  const sentences =
    call.server === 'sheet' ? possible.map((one) => explainSheet(one).sentence) : ofStorage(possible)
  return sentences.some((sentence) => body.includes(sentence))
}

function ofStorage([problem = 'unavailable']: readonly SheetProblem[]): string[] {
  if (problem === 'not-shared') return [explainStorage('not-allowed').sentence]
  return problem === 'unauthenticated' || problem === 'not-found' || problem === 'throttled'
    ? [explainStorage(problem).sentence]
    : [explainStorage('unavailable').sentence]
}

function isWholeOrNone({ traces }: MatrixRun, usual: Undisturbed): boolean {
  const isNone = [traces.findings, traces.control].every((grid) => (grid ?? []).length === 0)
  return (
    isNone || (same(traces.findings, usual.traces.findings) && same(traces.control, usual.traces.control))
  )
}

/** Each as often as usual at most, but for a letter that nobody knows the fate of. */
function isPart(some: readonly string[], all: readonly string[]): boolean {
  return new Set(some).size === some.length && some.every((one) => all.includes(one))
}

function endsAsUsual(
  { letters }: Expected,
  { next: { traces } }: Pick<Disturbed, 'next'>,
  usual: Undisturbed,
): boolean {
  const { findings, control, objects } = usual.traces
  const isRest = same([traces.findings, traces.control, traces.objects], [findings, control, objects])
  if (letters === 'refused for good') {
    return (
      isRest &&
      isPart(traces.letters, usual.traces.letters) &&
      traces.letters.length === usual.traces.letters.length - 1
    )
  }
  const isNoted = same(settled(traces), settled(usual.traces))
  if (letters === 'once each') return isRest && isNoted && same(traces.letters, usual.traces.letters)
  // In doubt they have it again, under the same Message-ID, and nobody lacks it.
  const different = [...new Set(traces.letters)]
  return (
    isRest && isNoted && different.length < traces.letters.length && same(different, usual.traces.letters)
  )
}

function sameBody(a: MatrixRun, b: MatrixRun): boolean {
  const timeless = ({ body }: MatrixRun) => body.replaceAll(/ \d{2}:\d{2}/gu, '')
  return timeless(a) === timeless(b)
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
