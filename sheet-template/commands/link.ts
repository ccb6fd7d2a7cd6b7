import { parseArgs } from 'node:util'
import { accessParameter } from '../../lib/access/admit.ts'
import { type Openable, openable, signGrant } from '../../lib/access/grant.ts'
import { pageAddress } from '../../lib/access/page-address.ts'
import { type Period, parsePeriodCode } from '../../lib/calendar/period.ts'
import { readLinkConfig } from '../../lib/config.ts'
import { ConfigFailure } from '../../lib/errors.ts'

const usage = `Signs a link that gives its holder access until it expires.

Usage: npm run -s link -- <page> [--days 14] [--unit УКЕС] [--period 2023-H1]

  <page>    report, overview, or pages: both of them
  --days    how long the link works, from now: 1 to 400 (default: 14)
  --unit    only this unit’s part, as «Скорочення» on «Підрозділи» has it
  --period  only this period: 2023, 2023-H1, 2023-Q2 or 2023-05

LINK_KEYS signs (its first key), PUBLIC_URL says where the pages are.
A link can be revoked only by removing its key from LINK_KEYS.
`

interface LinkOptions {
  readonly opens: Openable
  readonly days: number
  readonly unit: string | undefined
  readonly period: Period | undefined
}

class BadArguments extends Error {}

/** @throws BadArguments with a sentence for the user */
function readOptions(args: readonly string[]): LinkOptions | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      days: { type: 'string', default: '14' },
      unit: { type: 'string' },
      period: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return 'help'
  const [page, ...more] = positionals
  const opens = openable.find((one) => one === page)
  if (opens === undefined || more.length > 0) {
    throw new BadArguments(`Say which page the link is for: one of ${openable.join(', ')}.`)
  }
  const days = Number(values.days)
  if (!Number.isInteger(days) || days < 1 || days > 400) {
    throw new BadArguments(`--days must be a whole number from 1 to 400, not "${values.days}".`)
  }
  const period = values.period === undefined ? undefined : parsePeriodCode(values.period)
  if (values.period !== undefined && period === undefined) {
    throw new BadArguments(`--period must be like 2023, 2023-H1, 2023-Q2 or 2023-05, not "${values.period}".`)
  }
  const unit = values.unit?.trim()
  if (unit === '') throw new BadArguments('--unit must be the abbreviation of a unit; it is empty.')
  return { opens, days, unit, period }
}

/** The address of the page with the signed grant. @throws ConfigFailure when LINK_KEYS or PUBLIC_URL is missing */
function signedLink({ opens, days, unit, period }: LinkOptions): string {
  const { linkKeys, publicUrl } = readLinkConfig(process.env)
  const [key] = linkKeys
  if (key === undefined) throw new ConfigFailure(['LINK_KEYS must be set: name:secret'])
  const expires = Math.floor(Date.now() / 1000) + days * 24 * 60 * 60
  const token = signGrant({ opens, unit, period, expires }, key)
  return pageAddress(publicUrl, opens === 'pages' ? 'overview' : opens, { [accessParameter]: token })
}

try {
  const options = readOptions(process.argv.slice(2))
  console.log(options === 'help' ? usage : signedLink(options))
} catch (error) {
  const isExpected =
    error instanceof BadArguments ||
    error instanceof ConfigFailure ||
    // parseArgs throws it for unknown options.
    (error instanceof TypeError && 'code' in error)
  if (!isExpected) throw error
  console.error(error.message)
  process.exitCode = 1
}
