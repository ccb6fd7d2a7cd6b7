import { SheetFailure, type SheetProblem } from '../../lib/errors.ts'
import { type Tab, tabs } from '../../lib/programme/schema.ts'
import { asServiceAccount, describeFailure, lacksScope, noCredentials } from '../provisioning/messages.ts'
import { tabsOf } from '../template/current.ts'
import type { DoctorCheck } from './check.ts'
import { addressOf, type Facts } from './facts.ts'
import { type CheckResult, ok, skipped, warning, wrong } from './result.ts'

/** What Google answers only when the API is there for these credentials. */
const aboutThisSpreadsheet: ReadonlySet<SheetProblem> = new Set(['not-shared', 'not-found'])

const systemTabs: ReadonlySet<string> = new Set(
  Object.values<Tab>(tabs).flatMap(({ owner, title }) => (owner === 'system' ? [title] : [])),
)

/** Who the functions are to Google, and what they may do with the spreadsheet. */
export const accessChecks: readonly DoctorCheck[] = [
  { about: 'credentials', run: credentials },
  {
    about: 'Sheets API',
    run(found) {
      const { sheet } = found
      if (sheet === undefined) return skipped(whyNoSheet(found))
      return sheet instanceof SheetFailure && !isAboutSpreadsheet(sheet)
        ? wrong(told(sheet, found))
        : ok('switched on, and the credentials are for it.')
    },
  },
  {
    about: 'reading',
    run(found) {
      const { sheet } = found
      if (!(sheet instanceof SheetFailure) && sheet !== undefined) return ok('the spreadsheet can be read.')
      return sheet !== undefined && isAboutSpreadsheet(sheet)
        ? wrong(told(sheet, found))
        : skipped(whyNoSheet(found))
    },
  },
  { about: 'writing', run: writing },
]

/** Why nothing can be said of the spreadsheet, as the end of a sentence. */
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

function told(failure: SheetFailure, found: Facts): string {
  const { spreadsheetId } = found
  return describeFailure(failure, { spreadsheetId, account: addressOf(found), plan: undefined })
}

function credentials(found: Facts): CheckResult {
  const { account, token } = found
  if (found.credentials === undefined) return skipped('the environment is not set up.')
  if (found.credentials === 'none') return ok('none are needed: the sheet is on this machine.')
  if (account === undefined || account === 'late')
    return wrong(
      `What gives the credentials does not answer in time. Outside Google Cloud run ${asServiceAccount}.`,
    )
  if (!account.found) return wrong(noCredentials)
  const who = account.address ?? 'the account'
  if (token instanceof SheetFailure)
    return wrong(
      `Google gives no token for ${who}. Check that it exists and is not disabled, that its key is not withdrawn, and, where you run this command in its name, that you may (roles/iam.serviceAccountTokenCreator). Google says: ${token.message}.`,
    )
  return account.address === undefined
    ? warning(
        `The credentials name no service account, so what follows is true of you and perhaps not of the functions. Run ${asServiceAccount}, and the command again.`,
      )
    : ok(`${account.address}; it must be the account that the functions run as.`)
}

/** Google says who may edit only where a part is protected: writing to see whether one may is no looking. */
function writing(found: Facts): CheckResult {
  const { sheet, credentials } = found
  if (sheet === undefined || sheet instanceof SheetFailure) return skipped(whyNoSheet(found))
  const locks = tabsOf(sheet)
    .filter(({ title }) => systemTabs.has(title))
    .flatMap(({ title, protectedRanges }) => protectedRanges.map((one) => ({ title, ...one })))
    .filter(({ warningOnly }) => warningOnly !== true)
  const closed = locks.filter(({ requestingUserCanEdit }) => requestingUserCanEdit !== true)
  const who = addressOf(found) ?? 'the account of the functions'
  if (closed.length > 0) {
    const titles = [...new Set(closed.map(({ title }) => `«${title}»`))]
    return wrong(
      `${who} may not edit ${titles.join(', ')}. Share the spreadsheet with it as Editor (press Share), and let the owner add it to those who may edit these tabs (Data – Protect sheets and ranges).`,
    )
  }
  if (locks.length === 0)
    return warning(
      `Google does not tell whether ${who} may write, because no tab is locked. It is found out at the first check; when that fails, share the spreadsheet with it as Editor.`,
    )
  if (addressOf(found) === undefined && credentials !== 'none') {
    const editors = [...new Set(locks.flatMap((lock) => lock.editors?.users ?? []))]
    return warning(
      `You may edit the tabs of the system. Look whether ${who} is among those who may: ${editors.join(', ')}.`,
    )
  }
  return ok(`${who} may edit the tabs that the system writes.`)
}
