import * as z from 'zod/mini'
import { type LinkKey, parseLinkKeys } from './access/link-key.ts'
import { type Day, dayFromIso } from './calendar/day.ts'
import { ConfigFailure } from './errors.ts'
import { isLoopback } from './loopback.ts'
import { parseSender } from './programme/mail-address.ts'

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The configuration of the functions, from the environment. */
export interface Config {
  readonly spreadsheetId: string
  readonly credentials: 'application-default' | 'none'
  readonly sheetsRootUrl: string
  /** The spreadsheet’s address in a browser. */
  readonly sheetUrl: string
  /**
   * The functions’ public address without a trailing slash, `https://{function}-12345.europe-west1.run.app` or
   * `https://control.example.gov.ua` (see pageAddress). Undefined: e-mails do not link to pages.
   */
  readonly publicUrl: string | undefined
  readonly access: 'link' | 'iam' | 'open'
  /** The keys of signed links: the first signs, all are accepted. Empty where links are not signed. */
  readonly linkKeys: readonly LinkKey[]
  /** The mail server and the sender; undefined where no e-mails are sent. */
  readonly mail: { readonly url: string; readonly from: string } | undefined
  /** The archive’s bucket; undefined where nothing is archived. */
  readonly archive: { readonly bucket: string; readonly rootUrl: string } | undefined
  /** The revision of the Cloud Run service. */
  readonly release: string
  /** A fixed current day, allowed only with an emulated sheet. */
  readonly today: Day | undefined
}

/** A schema of text that a function parses; undefined from it is an error with the message. */
function parsedWith<T>(parse: (text: string) => T | undefined, message: string, missing?: string) {
  return z.pipe(
    z.string(missing),
    z.transform((input: string, { issues }): T => {
      const value = parse(input)
      if (value === undefined) issues.push({ code: 'custom', message, input })
      return value ?? z.NEVER
    }),
  )
}

function stringThat(isValid: (text: string) => boolean, message: string) {
  return z.string().check(z.refine(isValid, message))
}

const linkKeys = parsedWith(
  parseLinkKeys,
  'must be name:secret, or several parted by commas; a secret has at least 32 characters',
  'must be set: name:secret',
)

const publicUrl = parsedWith(
  (url) => (isPublicUrl(url) ? url.replace(/\/+$/u, '') : undefined),
  'must be an https address; {function} in it stands for the name of a function',
  'must be set: the address people reach the functions at',
)

const rootUrl = z.url('must be an address like http://127.0.0.1:9000/')

// zod/mini, because zod’s schemas create methods that are not used here at each cold start.
const schema = z.object({
  SPREADSHEET_ID: z.string('must be set: the part of the spreadsheet’s address between /d/ and /edit'),
  GOOGLE_CREDENTIALS: z.prefault(
    z.enum(['application-default', 'none'], 'must be application-default or none'),
    'application-default',
  ),
  SHEETS_ROOT_URL: z.prefault(rootUrl, 'https://sheets.googleapis.com/'),
  STORAGE_ROOT_URL: z.prefault(rootUrl, 'https://storage.googleapis.com/'),
  ARCHIVE_BUCKET: z.optional(
    stringThat(
      (text) => /^[a-z\d][a-z\d._-]{1,220}[a-z\d]$/u.test(text),
      'must be the name of a bucket, without gs://',
    ),
  ),
  SMTP_URL: z.optional(stringThat(isMailServer, 'must be smtps://user:password@host or smtp://host:port')),
  MAIL_FROM: z.optional(
    stringThat((text) => parseSender(text) !== undefined, 'must be a mail address, or a name and <address>'),
  ),
  ACCESS: z.prefault(z.enum(['link', 'iam', 'open'], 'must be link, iam or open'), 'iam'),
  LINK_KEYS: z.optional(linkKeys),
  PUBLIC_URL: z.optional(publicUrl),
  K_REVISION: z.prefault(z.string(), 'local'),
  TODAY: z.optional(parsedWith(dayFromIso, 'must be a day like 2023-12-31')),
})

/** The names of all environment variables that are read. */
export const variables: readonly string[] = Object.keys(schema.shape)

/**
 * Reads the environment. An empty variable counts as not set.
 *
 * @throws ConfigFailure with all problems at once, each naming its variable and never its value
 */
export function readConfig(environment: Environment): Config {
  const data = parsed(schema, environment)
  const problems = [...productionOnlyProblems(data), ...dependencyProblems(data)]
  if (problems.length > 0) throw new ConfigFailure(problems)
  return {
    spreadsheetId: data.SPREADSHEET_ID,
    credentials: data.GOOGLE_CREDENTIALS,
    sheetsRootUrl: data.SHEETS_ROOT_URL,
    sheetUrl: isLoopback(data.SHEETS_ROOT_URL)
      ? `${data.PUBLIC_URL ?? ''}/sheet`
      : `https://docs.google.com/spreadsheets/d/${encodeURIComponent(data.SPREADSHEET_ID)}/edit`,
    publicUrl: data.PUBLIC_URL,
    access: data.ACCESS,
    linkKeys: data.LINK_KEYS ?? [],
    mail:
      data.SMTP_URL !== undefined && data.MAIL_FROM !== undefined
        ? { url: data.SMTP_URL, from: data.MAIL_FROM }
        : undefined,
    archive:
      data.ARCHIVE_BUCKET === undefined
        ? undefined
        : { bucket: data.ARCHIVE_BUCKET, rootUrl: data.STORAGE_ROOT_URL },
    release: data.K_REVISION,
    today: data.TODAY,
  }
}

/** The part of the configuration that a command for signing links needs. */
export interface LinkConfig {
  readonly linkKeys: readonly LinkKey[]
  readonly publicUrl: string
}

const linkSchema = z.object({ LINK_KEYS: linkKeys, PUBLIC_URL: publicUrl })

/** Reads what signing links needs. @throws ConfigFailure with all problems at once */
export function readLinkConfig(environment: Environment): LinkConfig {
  const data = parsed(linkSchema, environment)
  return { linkKeys: data.LINK_KEYS, publicUrl: data.PUBLIC_URL }
}

function parsed<T>(wantedSchema: z.ZodMiniType<T>, environment: Environment): T {
  const nonEmpty = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = wantedSchema.safeParse(nonEmpty)
  if (result.success) return result.data
  throw new ConfigFailure(result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`))
}

/** Violations of the rules that protect real data: settings for trials are allowed only with emulators. */
function productionOnlyProblems(data: z.infer<typeof schema>): string[] {
  const { SHEETS_ROOT_URL, STORAGE_ROOT_URL, ARCHIVE_BUCKET } = data
  const isSheetHere = isLoopback(SHEETS_ROOT_URL)
  const isArchiveHere = isLoopback(STORAGE_ROOT_URL)
  return [
    [
      !isSheetHere && data.GOOGLE_CREDENTIALS === 'none',
      'GOOGLE_CREDENTIALS may be none only when SHEETS_ROOT_URL is on this machine',
    ] as const,
    [
      isSheetHere && !isArchiveHere && ARCHIVE_BUCKET !== undefined && data.GOOGLE_CREDENTIALS === 'none',
      'GOOGLE_CREDENTIALS may be none only when STORAGE_ROOT_URL is on this machine too',
    ] as const,
    // The access token is sent to this address.
    [
      !isArchiveHere && !STORAGE_ROOT_URL.startsWith('https://'),
      'STORAGE_ROOT_URL must begin with https:// unless it is on this machine',
    ] as const,
    [
      !isSheetHere && data.ACCESS === 'open',
      'ACCESS may be open only when SHEETS_ROOT_URL is on this machine',
    ] as const,
    [
      !isSheetHere && data.TODAY !== undefined,
      'TODAY may be set only when SHEETS_ROOT_URL is on this machine',
    ] as const,
  ].flatMap(([isWrong, problem]) => (isWrong ? [problem] : []))
}

/** Variables that are set without those they depend on. */
function dependencyProblems({ SMTP_URL, MAIL_FROM, ACCESS, LINK_KEYS }: z.infer<typeof schema>): string[] {
  return [
    ...(SMTP_URL === undefined && MAIL_FROM !== undefined
      ? ['SMTP_URL must be set when MAIL_FROM is: no e-mail is sent without a mail server']
      : []),
    ...(MAIL_FROM === undefined && SMTP_URL !== undefined
      ? ['MAIL_FROM must be set when SMTP_URL is: no e-mail is sent without a sender']
      : []),
    ...(ACCESS === 'link' && LINK_KEYS === undefined
      ? ['LINK_KEYS must be set when ACCESS is link: nobody could come in']
      : []),
  ]
}

/** An https address, or an http one of this machine: what is sent to it is confidential. */
function isPublicUrl(text: string): boolean {
  const url = URL.parse(text.replaceAll('{function}', 'report'))
  if (url === null || url.search + url.hash + url.username !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.href))
}

/**
 * A mail server’s URL with both user and password or neither. smtp:// is allowed, since the mailer then requires STARTTLS of
 * servers that are not on this machine. Parameters are refused, because they would be ignored.
 */
function isMailServer(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')) return false
  const hasWholeLogin = (url.username === '') === (url.password === '')
  return url.hostname !== '' && hasWholeLogin && /^\/?$/u.test(url.pathname) && url.search + url.hash === ''
}
