import type { SheetProblem } from '../../lib/errors.ts'
import { explainSheet, explainStorage } from '../../lib/text/failures.ts'
import { type Expected, expectedOf } from './expected.ts'
import type { FaultTarget } from './handlers.ts'
import type { BaselineRun, FaultedRun, MatrixRun } from './matrix.ts'
import { journalStates } from './traces.ts'

/** Words of Google, a proxy, the mail server or Node: their codes may be in the log, these nowhere. */
const foreignWords =
  /<html>|We're sorry|Quota exceeded|[Ii]nternal error|does not have|authentication credential|Requested entity|currently unavailable|Invalid Credentials|rate limit|hotel|injected by a test|Not Found/u

/** Internals that a reader must never see. */
const internals = /\n\s+at |node_modules|\.[jt]s:\d|ECONN|ETIMEDOUT|\[object|undefined|NaN/u

/** The rules that a run with a fault breaks; each with its case, empty where all hold. */
export function brokenRules(target: FaultTarget, one: FaultedRun, usual: BaselineRun): string[] {
  const expected = expectedOf(target, one)
  const { first, next } = one
  const rules: Readonly<Record<string, boolean>> = {
    [`returns ${expected.status}`]: first.status === expected.status,
    [`is retried: ${expected.repeated}`]: isRetriedAs(expected.repeated, one),
    'has a response for readers': first.status === 200 || speaksToReaders(first),
    'names the problem': first.status === 200 || namesTheProblem(one),
    'has Retry-After with 503 alone': (first.headers.get('retry-after') === '60') === (first.status === 503),
    'has no words of others in the log': !foreignWords.test(one.log),
    'leaves the staff tabs unchanged': [first, next].every(
      ({ traces }) => traces.staff === usual.before.staff,
    ),
    'writes nothing on GET': target.method === 'POST' || same(first.traces, usual.before),
    'returns the usual body or an error':
      target.method === 'POST' || first.status !== 200 || sameBody(first, usual),
    'writes system tabs whole or not at all': isWholeOrNone(first, usual),
    'sends only the usual e-mails': isPart(first.traces.emails, usual.traces.emails),
    'stores only the usual objects': isPart(first.traces.objects, usual.traces.objects),
    'returns 200 on the next run': next.status === 200,
    'returns the usual body on the next run': target.method === 'POST' || sameBody(next, usual),
    'leaves the usual state after the next run': endsAsUsual(expected, one, usual),
    'leaves the usual state at once where it returns 200':
      first.status !== 200 ||
      expected.emails !== 'once each' ||
      endsAsUsual(expected, { ...one, next: first }, usual),
  }
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [`${nameOf(one)}: ${rule}`]))
}

function nameOf({ call, title, first, next, more }: FaultedRun): string {
  return `${call.kind} ${call.number} × ${title} (${first.status}, +${more}, then ${next.status})`
}

function isRetriedAs(expected: Expected['repeated'], { call, more, meaning }: FaultedRun): boolean {
  if (call.server === 'outbox') return true
  if (expected === 'no') return more <= 0
  // After a persistent fault later calls of the same kind are missing, so `more` cannot be compared.
  return expected === 'once' ? more === 1 : meaning === 'persistent'
}

/** Whether the body is a Ukrainian text of this program; the digest may return counts instead. */
function speaksToReaders({ body }: MatrixRun): boolean {
  const isOwnText = !foreignWords.test(body) && !internals.test(body)
  const isCounted = body.startsWith('{"week"') && !body.includes('"owed":0')
  return isOwnText && (isCounted || /"detail":"[А-ЯІЇЄҐG]|<p[^>]*>[А-ЯІЇЄҐG]/u.test(body))
}

/** The problems that a page may name, by fault; all other faults count as `unavailable`. */
const problems: Readonly<Record<string, readonly SheetProblem[]>> = {
  '401': ['unauthenticated'],
  '403': ['not-shared', 'not-writable'],
  '404': ['not-found'],
  '429 once': ['throttled'],
  '429 for five minutes': ['throttled'],
}

function namesTheProblem({ call, title, first: { body, status } }: FaultedRun): boolean {
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

function isWholeOrNone({ traces }: MatrixRun, usual: BaselineRun): boolean {
  const isNone = [traces.findings, traces.control].every((grid) => (grid ?? []).length === 0)
  return (
    isNone || (same(traces.findings, usual.traces.findings) && same(traces.control, usual.traces.control))
  )
}

/** Whether all are among the usual ones, and none is there twice. */
function isPart(some: readonly string[], all: readonly string[]): boolean {
  return new Set(some).size === some.length && some.every((one) => all.includes(one))
}

function endsAsUsual(
  { emails }: Expected,
  { next: { traces } }: Pick<FaultedRun, 'next'>,
  usual: BaselineRun,
): boolean {
  const { findings, control, objects } = usual.traces
  const isRest = same([traces.findings, traces.control, traces.objects], [findings, control, objects])
  if (emails === 'refused for good') {
    return (
      isRest &&
      isPart(traces.emails, usual.traces.emails) &&
      traces.emails.length === usual.traces.emails.length - 1
    )
  }
  const isJournalUsual = same(journalStates(traces), journalStates(usual.traces))
  if (emails === 'once each') return isRest && isJournalUsual && same(traces.emails, usual.traces.emails)
  // An e-mail in doubt is sent again under the same Message-ID, and none is missing.
  const different = [...new Set(traces.emails)]
  return (
    isRest &&
    isJournalUsual &&
    different.length < traces.emails.length &&
    same(different, usual.traces.emails)
  )
}

function sameBody(a: MatrixRun, b: MatrixRun): boolean {
  const timeless = ({ body }: MatrixRun) => body.replaceAll(/ \d{2}:\d{2}/gu, '')
  return timeless(a) === timeless(b)
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
