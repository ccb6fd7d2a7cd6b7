import { pageAddress } from '../../lib/access/page-address.ts'
import { type Config, type Environment, readConfig, variables } from '../../lib/config.ts'
import { ConfigFailure, type Failure, MailFailure, SheetFailure, StorageFailure } from '../../lib/errors.ts'
import { type BucketState, readBucketState } from '../../lib/google/bucket-state.ts'
import { resolveAccount, verifyCredentials } from '../../lib/google/client.ts'
import { lazyClient } from '../../lib/google/lazy-client.ts'
import type { RetryPolicy } from '../../lib/google/retry.ts'
import { readStructure, type SpreadsheetStructure } from '../../lib/google/structure.ts'
import { createMailer, type MailTimeouts } from '../../lib/mail/smtp.ts'
import type { Facts, ProbedPage, ProbeResult } from './facts.ts'
import { probe } from './probe.ts'

/** How long each step may take, in milliseconds. */
export interface DoctorLimits {
  readonly google: RetryPolicy
  readonly mail: MailTimeouts
  /** For one HTTP probe. */
  readonly visit: number
  /** For any step in total: a server that sends a byte now and then never reaches the other limits. */
  readonly step: number
}

/** What the doctor examines, and from where. */
export interface DoctorOptions {
  readonly spreadsheetId: string
  readonly environment: Environment
  readonly nodeVersion: string
  /** In milliseconds since 1970. */
  readonly now: () => number
  readonly limits: DoctorLimits
}

/**
 * Collects the facts for all checks: each independent of the others, read-only, failures included as facts.
 *
 * @throws only for a bug: failures of Google, of the mail server and of the network are facts
 */
export async function collectFacts(options: DoctorOptions): Promise<Facts> {
  const { spreadsheetId, environment, nodeVersion, limits } = options
  const { SHEETS_ROOT_URL, GOOGLE_CREDENTIALS } = environment
  const config = configOf({ ...environment, SPREADSHEET_ID: spreadsheetId })
  // Problems with e-mail and links need not prevent reading the spreadsheet.
  const googleConfig =
    config ?? configOf({ SPREADSHEET_ID: spreadsheetId, SHEETS_ROOT_URL, GOOGLE_CREDENTIALS })
  const { account, token } = await identity(googleConfig, limits)
  const hasToken = token === 'given'
  const [ahead, sheet, mail, bucket, pages] = await Promise.all([
    googleConfig && clock(googleConfig, options),
    googleConfig && hasToken ? sheetOf(googleConfig, limits) : undefined,
    config && mailOf(config, limits),
    config && hasToken ? bucketOf(config, limits) : undefined,
    config && pagesOf(config, limits),
  ])
  return {
    nodeVersion,
    spreadsheetId,
    set: variables.filter((name) => (environment[name] ?? '') !== ''),
    problems: problemsOf({ SPREADSHEET_ID: spreadsheetId, ...environment }),
    configuredId: environment['SPREADSHEET_ID'] || undefined,
    config,
    credentials: googleConfig?.credentials,
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
  config: Config | undefined,
  { step }: DoctorLimits,
): Promise<Pick<Facts, 'account' | 'token'>> {
  if (config === undefined) return { account: undefined, token: undefined }
  const late = () => new SheetFailure('unavailable', 'no answer in time')
  const account = await within(step, resolveAccount(config.credentials), late)
  if (account instanceof SheetFailure) return { account: 'late', token: undefined }
  if (!account.found) return { account, token: undefined }
  if (config.credentials === 'none') return { account, token: 'given' }
  return {
    account,
    token: await within(
      step,
      verifyCredentials().then(() => 'given' as const),
      late,
    ),
  }
}

/** Google’s time is in the Date header of every response, errors too; half of the round trip is allowed for. */
async function clock(config: Config, { now, limits }: DoctorOptions): Promise<Facts['ahead']> {
  const before = now()
  const response = await probe(config.sheetsRootUrl, limits.visit)
  if ('code' in response) return response
  return (before + now()) / 2 - response.at
}

async function sheetOf(
  config: Config,
  { google, step }: DoctorLimits,
): Promise<SpreadsheetStructure | SheetFailure> {
  const { spreadsheetId } = config
  return await within(
    step,
    readStructure({ client: lazyClient(config), spreadsheetId, retry: google }),
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
      mailer.check().then(() => 'accepted' as const),
      () => new MailFailure('unreachable', 'no answer in time'),
    )
  } finally {
    mailer.close()
  }
}

async function pagesOf({ publicUrl }: Config, limits: DoctorLimits): Promise<Facts['pages']> {
  if (publicUrl === undefined) return undefined
  const page = (name: ProbedPage): Promise<ProbeResult> =>
    probe(pageAddress(publicUrl, name, {}), limits.visit)
  const [report, validate, digest, archive] = await Promise.all([
    page('report'),
    page('validate'),
    page('digest'),
    page('archive'),
  ])
  return { report, validate, digest, archive }
}

/**
 * The result of the work, or its failure, or the failure `late` when it takes too long.
 *
 * @throws an error of any other kind, which is a bug
 */
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
