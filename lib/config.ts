import { z } from 'zod'
import { type Day, dayFromIso } from './calendar/day.ts'
import { ConfigFailure } from './errors.ts'

/** What a function needs to know about the place it runs in. */
export interface Config {
  readonly spreadsheetId: string
  readonly credentials: 'application-default' | 'none'
  readonly sheetsRootUrl: string
  /** Where people open the spreadsheet. */
  readonly sheetUrl: string
  readonly access: 'iam' | 'open'
  /** Fixes the day: only on a developer's machine. */
  readonly today: Day | undefined
}

const schema = z.object({
  SPREADSHEET_ID: z.string('must be set: the part of the spreadsheet’s address between /d/ and /edit').min(1),
  GOOGLE_CREDENTIALS: z
    .enum(['application-default', 'none'], 'must be application-default or none')
    .default('application-default'),
  SHEETS_ROOT_URL: z
    .url('must be an address like http://127.0.0.1:9000/')
    .default('https://sheets.googleapis.com/'),
  ACCESS: z.enum(['iam', 'open'], 'must be iam or open').default('iam'),
  PUBLIC_URL: z
    .url('must be the address people reach the functions at')
    .transform((url) => url.replace(/\/$/u, ''))
    .optional(),
  TODAY: z
    .string()
    .transform((text, context): Day => {
      const day = dayFromIso(text)
      if (day === undefined) context.addIssue({ code: 'custom', message: 'must be a day like 2023-12-31' })
      return day ?? z.NEVER
    })
    .optional(),
})

/**
 * Reads the environment. An empty variable counts as not set.
 *
 * @throws ConfigFailure with all problems at once, each naming its variable and never its value
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = schema.safeParse(given)
  if (!read.success) {
    throw new ConfigFailure(read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`))
  }
  const { data } = read
  const problems = isLoopback(data.SHEETS_ROOT_URL)
    ? []
    : [
        ...(data.GOOGLE_CREDENTIALS === 'none'
          ? ['GOOGLE_CREDENTIALS may be none only when SHEETS_ROOT_URL is on this machine']
          : []),
        ...(data.ACCESS === 'open'
          ? ['ACCESS may be open only when SHEETS_ROOT_URL is on this machine']
          : []),
        ...(data.TODAY === undefined
          ? []
          : ['TODAY may be set only when SHEETS_ROOT_URL is on this machine']),
      ]
  if (problems.length > 0) throw new ConfigFailure(problems)
  return {
    spreadsheetId: data.SPREADSHEET_ID,
    credentials: data.GOOGLE_CREDENTIALS,
    sheetsRootUrl: data.SHEETS_ROOT_URL,
    sheetUrl: isLoopback(data.SHEETS_ROOT_URL)
      ? `${data.PUBLIC_URL ?? ''}/sheet`
      : `https://docs.google.com/spreadsheets/d/${encodeURIComponent(data.SPREADSHEET_ID)}/edit`,
    access: data.ACCESS,
    today: data.TODAY,
  }
}

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(hostname)
}
