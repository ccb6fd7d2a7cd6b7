import { describe, expect, test } from 'vitest'
import { selfSigned } from '../../certificate.ts'
import { neverMs } from '../../time-limits.ts'
import { account } from '../template/provisioned.ts'
import { broken, eachBroken, type Looking } from './broken.ts'
import { limits, publish, serve } from './set-up.ts'

/** With other variables. */
function where(variables: Readonly<Record<string, string>>): Looking {
  return ({ lookWith }) => lookWith(variables)
}

const asItIs: Looking = ({ look }) => look()

describe('letters', () => {
  const withUrl =
    (how: (url: string) => string): Looking =>
    ({ lookWith, outbox }) =>
      lookWith({ SMTP_URL: how(outbox.url) })
  const password = withUrl((url) => url.replace('//', '//control:wrong@'))
  const withoutTls = withUrl((url) => url.replace('127.0.0.1', '0.0.0.0'))
  const silent: Looking = ({ look, outbox }) => {
    outbox.injectFault({ at: 'connect', fault: { kind: 'slow', ms: neverMs } })
    return look({ limits: { ...limits, mail: { ...limits.mail, greeting: 300 } } })
  }

  eachBroken([
    [
      'none',
      'letters',
      'warning',
      /SMTP_URL .* no letters are sent/u,
      where({ SMTP_URL: '', MAIL_FROM: '' }),
    ],
    ['a wrong password', 'letters', 'wrong', /user and password .* percent-encoded/u, password],
    [
      'nobody there',
      'letters',
      'wrong',
      /does not answer\. Check its/u,
      withUrl(() => 'smtp://127.0.0.1:20009'),
    ],
    ['no TLS', 'letters', 'wrong', /Its certificate must be valid .* STARTTLS/u, withoutTls],
    ['no greeting', 'letters', 'wrong', /does not answer/u, silent],
  ])
})

describe('the archive', () => {
  const versioned = { versioning: { enabled: true } }
  const mayNotAdd = { permissions: ['storage.objects.get', 'storage.objects.list'], properties: versioned }
  const retaining = { properties: { retentionPolicy: { retentionPeriod: '2592000' } } }
  const refused =
    (path: RegExp, status: number): Looking =>
    ({ storage, look }) => {
      storage.injectFault({ path, fault: { kind: 'status', status } })
      return look()
    }
  const grant = new RegExp(`may not add objects\\. Run .*serviceAccount:${account} .*objectCreator`, 'u')
  const lost = /can make a report disappear\. Run .*--versioning/u

  eachBroken([
    ['none', 'archive', 'warning', /ARCHIVE_BUCKET is not set/u, where({ ARCHIVE_BUCKET: '' })],
    ['no such bucket', 'archive', 'wrong', /no bucket gs:\/\/other\. /u, where({ ARCHIVE_BUCKET: 'other' })],
    ['nothing may be added', 'archive', 'wrong', grant, asItIs, mayNotAdd],
    ['nothing may be listed', 'archive', 'wrong', /may not list objects\./u, refused(/\/o$/u, 403)],
    ['it does not answer', 'archive', 'wrong', /does not answer now/u, refused(/./u, 503)],
    ['what is deleted is lost', 'archive', 'warning', lost, asItIs, {}],
    ['its properties are hidden', 'archive', 'ok', /this account may not see/u, refused(/archive$/u, 403)],
    ['it retains', 'archive', 'ok', /keeps each for 30 days/u, asItIs, retaining],
  ])
})

describe('links and strangers', () => {
  const iam = { ACCESS: 'iam', LINK_KEYS: '' }
  const scheduler = 'what only the scheduler may call'
  const answering =
    (
      status: number,
      head: Readonly<Record<string, string>>,
      more: Readonly<Record<string, string>>,
    ): Looking =>
    async ({ lookWith }) => {
      const published = await serve((_, response) => void response.writeHead(status, head).end())
      return lookWith({ PUBLIC_URL: published, ...more })
    }
  const login = { Location: 'https://accounts.google.com/o/oauth2/v2/auth?x' }

  eachBroken([
    [
      'the platform refuses links',
      'public address',
      'wrong',
      /allUsers.*run\.invoker/u,
      answering(403, {}, {}),
    ],
    [
      'the platform refuses strangers',
      'public address',
      'ok',
      /no link or account/u,
      answering(403, {}, iam),
    ],
    ['strangers are sent to log in', scheduler, 'ok', /strangers are refused/u, answering(302, login, iam)],
    ['links are not signed', 'keys of links', 'ok', /links are not signed/u, answering(403, {}, iam)],
  ])

  eachBroken(
    [['no public address', 'public address', 'warning', /have no links/u, where({ PUBLIC_URL: '' })]],
    { unseen: [scheduler] },
  )

  test('everything is open to the world', async () => {
    const open: Looking = async ({ lookWith }) =>
      lookWith({ PUBLIC_URL: await publish({ ACCESS: 'open' }), ...iam })
    const danger =
      /^DANGER: validate .* \(200\).* DANGER: digest .* DANGER: archive lets strangers in \(405\)/u
    const lines = await broken(['', scheduler, 'wrong', danger, open], ['public address'])
    const report = lines.find(({ about }) => about === 'public address')
    expect(report).toMatchObject({
      status: 'wrong',
      message: expect.stringMatching(/opens to everybody .*\(200\)/u),
    })
  })

  test.each<[string, RegExp, () => Promise<string>]>([
    ['nothing is deployed there', /404/u, () => serve((_, response) => void response.writeHead(404).end())],
    [
      'the certificate is nobody’s',
      /its certificate is not accepted \(DEPTH_ZERO_SELF_SIGNED_CERT\)/u,
      () => serve((_, response) => void response.end(), selfSigned('127.0.0.1')),
    ],
    ['nobody listens', /nothing listens there/u, async () => 'http://127.0.0.1:20009'],
  ])('%s', async (_, told, published) => {
    const looking: Looking = async ({ lookWith }) => lookWith({ PUBLIC_URL: await published() })
    const lines = await broken(['', 'public address', 'wrong', told, looking], [scheduler])
    const guarded = lines.find(({ about }) => about === scheduler)
    expect(guarded).toMatchObject({ status: 'warning', message: expect.stringMatching(told) })
  })
})
