import type { SheetFailure } from '../../lib/errors.ts'
import type { TemplateChange } from '../template/change.ts'
import type { TemplatePlan } from '../template/plan-template.ts'

/** Changes in plain words, grouped by tab and by kind. */
export function describeChanges(changes: readonly TemplateChange[]): readonly string[] {
  return [...Map.groupBy(changes, ({ tab }) => tab)].flatMap(([tab, ofTab]) => [
    tab === undefined ? 'The spreadsheet' : `«${tab}»`,
    ...[...Map.groupBy(ofTab, ({ what }) => what)].map(([what, alike]) => {
      const which = [...new Set(alike.flatMap((step) => step.which ?? []))]
      return which.length === 0 ? `  ${what}` : `  ${what}: ${which.join(', ')}`
    }),
  ])
}

/** What is known when a call fails. */
export interface FailureContext {
  readonly spreadsheetId: string
  readonly account: string | undefined
  /** The plan that was being applied. */
  readonly plan: TemplatePlan | undefined
}

/** What failed and how to fix it, for the administrator who runs a command. */
export function describeFailure(failure: SheetFailure, context: FailureContext): string {
  const { spreadsheetId, account, plan } = context
  const who = account === undefined ? 'the account of this command' : account
  const share = `Open it in a browser, press Share, add ${who} as Editor, and run the command again.`
  switch (failure.problem) {
    case 'not-shared':
      if (lacksScope(failure)) return noScope
      return `The spreadsheet is not shared with ${who}. ${share}`
    case 'not-found':
      return `Google finds no spreadsheet with the id ${spreadsheetId}. Check the address: copy it whole from the browser.`
    case 'unauthenticated':
      return 'Google does not accept the credentials. Check that the service account exists and its key is not revoked.'
    case 'api-disabled':
      return 'The Google Sheets API is disabled in the project: run «gcloud services enable sheets.googleapis.com», wait a minute, and run the command again.'
    case 'throttled':
      return 'Google accepts no more requests this minute. Nothing was lost: run the command again in a minute.'
    case 'unavailable':
      return 'Google does not answer now. Run the command again later: changes already made are not repeated.'
    case 'not-writable':
      return `Google refused to change the spreadsheet, and nothing was changed${refusedChange(failure, plan)}. Either ${who} may only view it, or a part is protected from ${who}. ${share} A protection is lifted by the owner (Data – Protect sheets and ranges). Google says: ${failure.message}.`
    default:
      return `Google returned an error that this command does not know; nothing was changed. Google says: ${failure.message}.`
  }
}

/** The command with which a person gets the permissions of the functions. */
export const impersonationCommand =
  '«gcloud auth application-default login --impersonate-service-account=<the service account>»'

export const noCredentials = `There are no Google credentials. Run ${impersonationCommand}, or set GOOGLE_APPLICATION_CREDENTIALS to its key file.`

const noScope = `The credentials are not for spreadsheets: they lack the scope https://www.googleapis.com/auth/spreadsheets. Run ${impersonationCommand}, which requests it.`

/** Whether a 403 means that the credentials lack a scope: Google returns the same status for a spreadsheet not shared. */
export function lacksScope({ message }: SheetFailure): boolean {
  return message.includes('ACCESS_TOKEN_SCOPE_INSUFFICIENT')
}

export const noArgument =
  'Say which spreadsheet: its address, as the browser shows it, or its id. Use --help for the options.'

/** The error for a text that is neither the address nor the id of a spreadsheet. */
export function badAddress(text: string): string {
  return `«${text}» is not the address of a Google spreadsheet. It looks like https://docs.google.com/spreadsheets/d/…/edit; the part between /d/ and /edit alone is enough.`
}

/** The change that Google refused, where its message names one. */
function refusedChange({ message }: SheetFailure, plan: TemplatePlan | undefined): string {
  const index = /\brequests\[(\d+)\]/u.exec(message)?.[1]
  const change = index === undefined ? undefined : plan?.changes[Number(index)]
  if (change === undefined) return ''
  const { tab, what, which } = change
  return ` (it stopped at: ${[tab && `«${tab}»`, what, which].filter((part) => part !== undefined).join(', ')})`
}
