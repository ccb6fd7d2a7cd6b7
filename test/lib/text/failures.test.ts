import { expect, test } from 'vitest'
import type { MailProblem, StorageProblem } from '../../../lib/errors.ts'
import { type Explanation, explainMail, explainStorage } from '../../../lib/text/failures.ts'

const mail: Record<MailProblem, true> = {
  unreachable: true,
  tls: true,
  unauthenticated: true,
  'refused-sender': true,
  rejected: true,
  busy: true,
  'unknown-outcome': true,
}
const storage: Record<StorageProblem, true> = {
  'not-allowed': true,
  'not-found': true,
  unauthenticated: true,
  throttled: true,
  unavailable: true,
  conflict: true,
  'not-configured': true,
  unexpected: true,
}

const explanations: [string, Explanation][] = [
  ...Object.keys(mail).map((problem): [string, Explanation] => [
    problem,
    explainMail(problem as MailProblem),
  ]),
  ...Object.keys(storage).map((problem): [string, Explanation] => [
    problem,
    explainStorage(problem as StorageProblem),
  ]),
]

test.each(explanations)('%s: what happened, and what to do', (_, { title, sentence }) => {
  expect(title).toMatch(/^[А-ЯІЇЄҐG].*[^.]$/u)
  expect(sentence).toMatch(/\. .*\.$|: .*\.$|; .*\.$/u)
  expect(sentence.replaceAll(/Google|SMTP_URL|MAIL_FROM|ARCHIVE_BUCKET/gu, '')).not.toMatch(/[a-z]/iu)
})

test('an e-mail that may have arrived is never reported as unsent', () => {
  expect(explainMail('unknown-outcome').sentence).not.toContain('не надіслано')
})
