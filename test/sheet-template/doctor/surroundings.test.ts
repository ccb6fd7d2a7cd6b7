import { describe, expect, test } from 'vitest'
import { selfSigned } from '../../certificate.ts'
import { neverMs } from '../../time-limits.ts'
import { account } from '../template/provisioned.ts'
import { type Examine, expectProblem, testEach } from './broken.ts'
import { limits, publish, startServer } from './set-up.ts'

/** Runs the checks with other variables. */
function where(variables: Readonly<Record<string, string>>): Examine {
  return ({ examineWith }) => examineWith(variables)
}

const asItIs: Examine = ({ examine }) => examine()

describe('the mail server', () => {
  const withUrl =
    (how: (url: string) => string): Examine =>
    ({ examineWith, outbox }) =>
      examineWith({ SMTP_URL: how(outbox.url) })
  const password = withUrl((url) => url.replace('//', '//control:wrong@'))
  const withoutTls = withUrl((url) => url.replace('127.0.0.1', '0.0.0.0'))
  const silent: Examine = ({ examine, outbox }) => {
    outbox.injectFault({ at: 'connect', fault: { kind: 'slow', ms: neverMs } })
    return examine({ limits: { ...limits, mail: { ...limits.mail, greeting: 300 } } })
  }

  testEach([
    [
      'no mail server',
      'mail server',
      'warning',
      /SMTP_URL .* no e-mails are sent/u,
      where({ SMTP_URL: '', MAIL_FROM: '' }),
    ],
    ['a wrong password', 'mail server', 'wrong', /user and password .* percent-encoded/u, password],
    [
      'a mail server that does not listen',
      'mail server',
      'wrong',
      /does not answer\. Check its/u,
      withUrl(() => 'smtp://127.0.0.1:20009'),
    ],
    ['no TLS', 'mail server', 'wrong', /Its certificate must be valid .* STARTTLS/u, withoutTls],
    ['no greeting', 'mail server', 'wrong', /does not answer/u, silent],
  ])
})

describe('the archive', () => {
  const versioned = { versioning: { enabled: true } }
  const mayNotAdd = { permissions: ['storage.objects.get', 'storage.objects.list'], properties: versioned }
  const retaining = { properties: { retentionPolicy: { retentionPeriod: '2592000' } } }
  const refused =
    (path: RegExp, status: number): Examine =>
    ({ storage, examine }) => {
      storage.injectFault({ path, fault: { kind: 'status', status } })
      return examine()
    }
  const grant = new RegExp(`may not add objects\\. Run .*serviceAccount:${account} .*objectCreator`, 'u')
  const lost = /can remove a report\. Run .*--versioning/u

  testEach([
    ['no archive', 'archive', 'warning', /ARCHIVE_BUCKET is not set/u, where({ ARCHIVE_BUCKET: '' })],
    [
      'an unknown bucket',
      'archive',
      'wrong',
      /no bucket gs:\/\/other\. /u,
      where({ ARCHIVE_BUCKET: 'other' }),
    ],
    ['an account that may not add', 'archive', 'wrong', grant, asItIs, mayNotAdd],
    ['an account that may not list', 'archive', 'wrong', /may not list objects\./u, refused(/\/o$/u, 403)],
    ['an archive that does not answer', 'archive', 'wrong', /does not answer now/u, refused(/./u, 503)],
    ['a bucket without versions', 'archive', 'warning', lost, asItIs, {}],
    [
      'a bucket whose properties are hidden',
      'archive',
      'ok',
      /this account may not see/u,
      refused(/archive$/u, 403),
    ],
    ['a bucket with a retention period', 'archive', 'ok', /retains each for 30 days/u, asItIs, retaining],
  ])
})

describe('access without a link', () => {
  const iam = { ACCESS: 'iam', LINK_KEYS: '' }
  const scheduler = 'what only the scheduler may call'
  const answering =
    (
      status: number,
      head: Readonly<Record<string, string>>,
      more: Readonly<Record<string, string>>,
    ): Examine =>
    async ({ examineWith }) => {
      const published = await startServer((_, response) => void response.writeHead(status, head).end())
      return examineWith({ PUBLIC_URL: published, ...more })
    }
  const login = { Location: 'https://accounts.google.com/o/oauth2/v2/auth?x' }

  testEach([
    [
      'a platform that refuses links',
      'public address',
      'wrong',
      /allUsers.*run\.invoker/u,
      answering(403, {}, {}),
    ],
    [
      'a platform that refuses strangers',
      'public address',
      'ok',
      /no link or account/u,
      answering(403, {}, iam),
    ],
    ['a redirect of strangers to log in', scheduler, 'ok', /refuse strangers/u, answering(302, login, iam)],
    ['links without signatures', 'keys of links', 'ok', /links are not signed/u, answering(403, {}, iam)],
  ])

  testEach(
    [['no public address', 'public address', 'warning', /have no links/u, where({ PUBLIC_URL: '' })]],
    { skipped: [scheduler] },
  )

  test('functions that are open to everybody are reported as a danger', async () => {
    const open: Examine = async ({ examineWith }) =>
      examineWith({ PUBLIC_URL: await publish({ ACCESS: 'open' }), ...iam })
    const danger =
      /^DANGER: validate .* \(200\).* DANGER: digest .* DANGER: archive lets strangers in \(405\)/u
    const lines = await expectProblem(['', scheduler, 'wrong', danger, open], ['public address'])
    const report = lines.find(({ about }) => about === 'public address')
    expect(report).toMatchObject({
      status: 'wrong',
      message: expect.stringMatching(/opens to everybody .*\(200\)/u),
    })
  })

  test.each<[string, RegExp, () => Promise<string>]>([
    ['nothing is deployed', /404/u, () => startServer((_, response) => void response.writeHead(404).end())],
    [
      'the certificate is self-signed',
      /its certificate is not accepted \(DEPTH_ZERO_SELF_SIGNED_CERT\)/u,
      () => startServer((_, response) => void response.end(), selfSigned('127.0.0.1')),
    ],
    ['nothing listens', /nothing listens there/u, async () => 'http://127.0.0.1:20009'],
  ])('a public address at which %s is reported', async (_, expected, published) => {
    const examine: Examine = async ({ examineWith }) => examineWith({ PUBLIC_URL: await published() })
    const lines = await expectProblem(['', 'public address', 'wrong', expected, examine], [scheduler])
    const guarded = lines.find(({ about }) => about === scheduler)
    expect(guarded).toMatchObject({ status: 'warning', message: expect.stringMatching(expected) })
  })
})
