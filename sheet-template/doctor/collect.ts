import { pageAddress } from '../../lib/access/page-address.ts'
import { type Config, type Environment, readConfig, variables } from '../../lib/config.ts'
import { ConfigFailure, type Failure, MailFailure, SheetFailure, StorageFailure } from '../../lib/errors.ts'
import { type BucketState, readBucketState } from '../../lib/google/bucket-state.ts'
import { resolveAccount, verifyCredentials } from '../../lib/google/client.ts'
import { lazyClient } from '../../lib/google/lazy-client.ts'
import type { RetryPolicy } from '../../lib/google/retry.ts'
import { readStructure, type SpreadsheetStructure } from '../../lib/google/structure.ts'
import { createMailer, type MailTimeouts } from '../../lib/mail/smtp.ts'
import type { Facts, ProbeResult, StrangersPage } from './facts.ts'
import { probe } from './probe.ts'

/** How long each step may take, in milliseconds. */
export interface DoctorLimits {
  readonly google: RetryPolicy
  readonly mail: MailTimeouts
  /** For one page. */
  readonly visit: number
  /** For any step altogether: a server that trickles is alive all the time. */
  readonly step: number
}

export interface DoctorOptions {
  readonly spreadsheetId: string
  readonly environment: Environment
  readonly nodeVersion: string
  /** In milliseconds since 1970. */
  readonly now: () => number
  readonly limits: DoctorLimits
}

/** Looks at everything there is, each thing for itself, and changes nothing. */
export async function collectFacts(place: DoctorOptions): Promise<Facts> {
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
  { step }: DoctorLimits,
): Promise<Pick<Facts, 'account' | 'token'>> {
  if (way === undefined) return { account: undefined, token: undefined }
  const late = () => new SheetFailure('unavailable', 'no answer in time')
  const account = await within(step, resolveAccount(way.credentials), late)
  if (account instanceof SheetFailure) return { account: 'late', token: undefined }
  if (!account.found) return { account, token: undefined }
  if (way.credentials === 'none') return { account, token: 'given' }
  return {
    account,
    token: await within(
      step,
      verifyCredentials().then(() => 'given' as const),
      late,
    ),
  }
}

/** Google’s clock is in the head of every answer, also of a refusal; half the way there and back is allowed for. */
async function clock(way: Config, { now, limits }: DoctorOptions): Promise<Facts['ahead']> {
  const before = now()
  const answer = await probe(way.sheetsRootUrl, limits.visit)
  if ('code' in answer) return answer
  return (before + now()) / 2 - answer.at
}

async function sheetOf(
  way: Config,
  { google, step }: DoctorLimits,
): Promise<SpreadsheetStructure | SheetFailure> {
  const { spreadsheetId } = way
  return await within(
    step,
    readStructure({ client: lazyClient(way), spreadsheetId, retry: google }),
    () => new SheetFailure('unavailable', 'no answer in time'),
  )
}

async function bucketOf(
  { archive, credentials }: Config,
  { google, step }: DoctorLimits,
): Promise<BucketState | StorageFailure | undefined> {
  if (archive === undefined) return undefined
  return await within(
    step,
    readBucketState({ ...archive, credentials, retry: google }),
    () => new StorageFailure('unavailable', 'no answer in time'),
  )
}

async function mailOf({ mail }: Config, { mail: timeouts, step }: DoctorLimits): Promise<Facts['mail']> {
  if (mail === undefined) return undefined
  const mailer = createMailer({ ...mail, timeouts })
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

async function pagesOf({ publicUrl }: Config, limits: DoctorLimits): Promise<Facts['pages']> {
  if (publicUrl === undefined) return undefined
  const page = (name: StrangersPage): Promise<ProbeResult> =>
    probe(pageAddress(publicUrl, name, {}), limits.visit)
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
