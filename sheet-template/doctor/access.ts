import { SheetFailure, type SheetProblem } from '../../lib/errors.ts'
import { type Tab, tabs } from '../../lib/programme/schema.ts'
import { describeFailure, impersonationCommand, lacksScope, noCredentials } from '../provisioning/messages.ts'
import { tabsOf } from '../template/current.ts'
import type { DoctorCheck } from './check.ts'
import { addressOf, type Facts } from './facts.ts'
import { type CheckResult, ok, skipped, warning, wrong } from './result.ts'

/** Errors that Google returns only when the API is enabled and the credentials are for it. */
const aboutThisSpreadsheet: ReadonlySet<SheetProblem> = new Set(['not-shared', 'not-found'])

const systemTabs: ReadonlySet<string> = new Set(
  Object.values<Tab>(tabs).flatMap(({ owner, title }) => (owner === 'system' ? [title] : [])),
)

/** The account of the functions, and its access to the spreadsheet. */
export const accessChecks: readonly DoctorCheck[] = [
  { about: 'credentials', run: credentials },
  {
    about: 'Sheets API',
    run(facts) {
      const { sheet } = facts
      if (sheet === undefined) return skipped(whyNoSheet(facts))
      return sheet instanceof SheetFailure && !isAboutSpreadsheet(sheet)
        ? wrong(failureMessage(sheet, facts))
        : ok('enabled, and the credentials are for it.')
    },
  },
  {
    about: 'reading',
    run(facts) {
      const { sheet } = facts
      if (!(sheet instanceof SheetFailure) && sheet !== undefined) return ok('the spreadsheet can be read.')
      return sheet !== undefined && isAboutSpreadsheet(sheet)
        ? wrong(failureMessage(sheet, facts))
        : skipped(whyNoSheet(facts))
    },
  },
  { about: 'writing', run: writing },
]

/** Why the spreadsheet was not read, as the end of a sentence. */
export function whyNoSheet({ credentials, account, token, sheet }: Facts): string {
  if (credentials === undefined) return 'the environment is not set up.'
  if (account === undefined || account === 'late' || !account.found) return 'there are no credentials.'
  if (token !== 'given') return 'Google gives no token for the credentials.'
  return sheet instanceof SheetFailure && isAboutSpreadsheet(sheet)
    ? 'the spreadsheet cannot be read.'
    : 'the Sheets API does not answer as it should.'
}

function isAboutSpreadsheet(failure: SheetFailure): boolean {
  return aboutThisSpreadsheet.has(failure.problem) && !lacksScope(failure)
}

function failureMessage(failure: SheetFailure, facts: Facts): string {
  const { spreadsheetId } = facts
  return describeFailure(failure, { spreadsheetId, account: addressOf(facts), plan: undefined })
}

function credentials(facts: Facts): CheckResult {
  const { account, token } = facts
  if (facts.credentials === undefined) return skipped('the environment is not set up.')
  if (facts.credentials === 'none') return ok('none are needed: the sheet is on this machine.')
  if (account === undefined || account === 'late')
    return wrong(
      `The source of the credentials does not answer in time. Outside Google Cloud run ${impersonationCommand}.`,
    )
  if (!account.found) return wrong(noCredentials)
  const accountName = account.address ?? 'the account'
  if (token instanceof SheetFailure)
    return wrong(
      `Google gives no token for ${accountName}. Check that it exists and is not disabled, that its key is not revoked, and, where you run this command in its name, that you may (roles/iam.serviceAccountTokenCreator). Google says: ${token.message}.`,
    )
  return account.address === undefined
    ? warning(
        `The credentials name no service account, so the checks below are true of you and perhaps not of the functions. Run ${impersonationCommand}, and the command again.`,
      )
    : ok(`${account.address}; it must be the account that the functions run as.`)
}

/**
 * Google reports who may edit only where something is protected. Everything else is a warning, because the doctor never
 * writes to find out.
 */
function writing(facts: Facts): CheckResult {
  const { sheet, credentials } = facts
  if (sheet === undefined || sheet instanceof SheetFailure) return skipped(whyNoSheet(facts))
  const locks = tabsOf(sheet)
    .filter(({ title }) => systemTabs.has(title))
    .flatMap(({ title, protectedRanges }) => protectedRanges.map((one) => ({ title, ...one })))
    .filter(({ warningOnly }) => warningOnly !== true)
  const lockedOut = locks.filter(({ requestingUserCanEdit }) => requestingUserCanEdit !== true)
  const who = addressOf(facts) ?? 'the account of the functions'
  if (lockedOut.length > 0) {
    const titles = [...new Set(lockedOut.map(({ title }) => `«${title}»`))]
    return wrong(
      `${who} may not edit ${titles.join(', ')}. Share the spreadsheet with it as Editor (press Share), and let the owner add it to those who may edit these tabs (Data – Protect sheets and ranges).`,
    )
  }
  if (locks.length === 0)
    return warning(
      `Google does not say whether ${who} may write, because no tab is locked. The first check will show it; if it fails, share the spreadsheet with it as Editor.`,
    )
  if (addressOf(facts) === undefined && credentials !== 'none') {
    const editors = [...new Set(locks.flatMap((lock) => lock.editors?.users ?? []))]
    return warning(
      `You may edit the system tabs. Check that ${who} is among those who may: ${editors.join(', ')}.`,
    )
  }
  return ok(`${who} may edit the system tabs.`)
}
