import { pageAddress } from '../../lib/access/page-address.ts'
import { type Config, type Environment, readConfig, variables } from '../../lib/config.ts'
import { ConfigFailure, type Failure, MailFailure, SheetFailure, StorageFailure } from '../../lib/errors.ts'
import { type BucketState, readBucketState } from '../../lib/google/bucket-state.ts'
import { findAccount, proveAccount } from '../../lib/google/client.ts'
import { lazyClient } from '../../lib/google/lazy-client.ts'
import type { Patience } from '../../lib/google/retry.ts'
import { readStructure, type Structure } from '../../lib/google/structure.ts'
import { createMailer, type MailPatience } from '../../lib/mail/smtp.ts'
import type { Found, StrangersPage, Visited } from './found.ts'
import { visit } from './visit.ts'

/** How long each step may take, in milliseconds. */
export interface Limits {
  readonly google: Patience
  readonly mail: MailPatience
  /** For one page. */
  readonly visit: number
  /** For any step altogether: a server that trickles is alive all the time. */
  readonly step: number
}

export interface Place {
  readonly spreadsheetId: string
  readonly environment: Environment
  readonly nodeVersion: string
  /** In milliseconds since 1970. */
  readonly now: () => number
  readonly limits: Limits
}

/** Looks at everything there is, each thing for itself, and changes nothing. */
export async function lookAround(place: Place): Promise<Found> {
  const { spreadsheetId, environment, nodeVersion, limits } = place
  const { SHEETS_ROOT_URL, GOOGLE_CREDENTIALS } = environment
  const config = configOf({ ...environment, SPREADSHEET_ID: spreadsheetId })
  // What is wrong with letters and links need not hide the spreadsheet.
  const way = config ?? configOf({ SPREADSHEET_ID: spreadsheetId, SHEETS_ROOT_URL, GOOGLE_CREDENTIALS })
  const { account, token } = await identity(way, limits)
  const isKnown = token === 'given'
  const [ahead, sheet, mail, bucket, pages] = await Promise.all([
    way && clock(way, place),
    way && isKnown ? sheetOf(way, limits) : undefined,
    config && mailOf(config, limits),
    config && isKnown ? bucketOf(config, limits) : undefined,
    config && pagesOf(config, limits),
  ])
  return {
    nodeVersion,
    spreadsheetId,
    set: variables.filter((name) => (environment[name] ?? '') !== ''),
    problems: problemsOf({ SPREADSHEET_ID: spreadsheetId, ...environment }),
    configuredId: environment['SPREADSHEET_ID'] || undefined,
    config,
    credentials: way?.credentials,
    account,
    token,
    ahead,
    sheet,
    mail,
    bucket,
    pages,
  }
}

function configOf(environment: Environment): Config | undefined {
  try {
    return readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigFailure) return undefined
    throw error
  }
}

function problemsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    if (error instanceof ConfigFailure) return error.problems
    throw error
  }
}

async function identity(
  way: Config | undefined,
  { step }: Limits,
): Promise<Pick<Found, 'account' | 'token'>> {
  if (way === undefined) return { account: undefined, token: undefined }
  const late = () => new SheetFailure('unavailable', 'no answer in time')
  const account = await within(step, findAccount(way.credentials), late)
  if (account instanceof SheetFailure) return { account: 'late', token: undefined }
  if (!account.found) return { account, token: undefined }
  if (way.credentials === 'none') return { account, token: 'given' }
  return {
    account,
    token: await within(
      step,
      proveAccount().then(() => 'given' as const),
      late,
    ),
  }
}

/** Google’s clock is in the head of every answer, also of a refusal; half the way there and back is allowed for. */
async function clock(way: Config, { now, limits }: Place): Promise<Found['ahead']> {
  const before = now()
  const answer = await visit(way.sheetsRootUrl, limits.visit)
  if ('code' in answer) return answer
  return (before + now()) / 2 - answer.at
}

async function sheetOf(way: Config, { google, step }: Limits): Promise<Structure | SheetFailure> {
  const { spreadsheetId } = way
  return await within(
    step,
    readStructure({ client: lazyClient(way), spreadsheetId, patience: google }),
    () => new SheetFailure('unavailable', 'no answer in time'),
  )
}

async function bucketOf(
  { archive, credentials }: Config,
  { google, step }: Limits,
): Promise<BucketState | StorageFailure | undefined> {
  if (archive === undefined) return undefined
  return await within(
    step,
    readBucketState({ ...archive, credentials, patience: google }),
    () => new StorageFailure('unavailable', 'no answer in time'),
  )
}

async function mailOf({ mail }: Config, { mail: patience, step }: Limits): Promise<Found['mail']> {
  if (mail === undefined) return undefined
  const mailer = createMailer({ ...mail, patience })
  try {
    return await within(
      step,
      mailer.check().then(() => 'let in' as const),
      () => new MailFailure('unreachable', 'no answer in time'),
    )
  } finally {
    mailer.close()
  }
}

async function pagesOf({ publicUrl }: Config, limits: Limits): Promise<Found['pages']> {
  if (publicUrl === undefined) return undefined
  const page = (name: StrangersPage): Promise<Visited> =>
    visit(pageAddress(publicUrl, name, {}), limits.visit)
  const [report, validate, digest, archive] = await Promise.all([
    page('report'),
    page('validate'),
    page('digest'),
    page('archive'),
  ])
  return { report, validate, digest, archive }
}

/** What work gives or how it fails, or how it fails when that takes too long. Anything but a failure is a bug. */
async function within<T, F extends Failure>(
  milliseconds: number,
  work: Promise<T>,
  late: () => F,
): Promise<T | F> {
  const timer = Promise.withResolvers<F>()
  const timeout = setTimeout(() => timer.resolve(late()), milliseconds)
  try {
    return await Promise.race([work, timer.promise])
  } catch (error) {
    const { constructor } = late()
    if (error instanceof constructor) return error as F
    throw error
  } finally {
    clearTimeout(timeout)
  }
}
