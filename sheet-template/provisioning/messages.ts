import type { SheetFailure } from '../../lib/errors.ts'
import type { TemplateChange } from '../template/change.ts'
import type { TemplatePlan } from '../template/plan-template.ts'

/** What is or would be done, tab by tab, in plain words. */
export function describeChanges(steps: readonly TemplateChange[]): readonly string[] {
  return [...Map.groupBy(steps, ({ tab }) => tab)].flatMap(([tab, ofTab]) => [
    tab === undefined ? 'The spreadsheet' : `«${tab}»`,
    ...[...Map.groupBy(ofTab, ({ what }) => what)].map(([what, alike]) => {
      const which = [...new Set(alike.flatMap((step) => step.which ?? []))]
      return which.length === 0 ? `  ${what}` : `  ${what}: ${which.join(', ')}`
    }),
  ])
}

/** Whom to share with, and what else is known when a call fails. */
export interface FailureContext {
  readonly spreadsheetId: string
  readonly account: string | undefined
  /** What was asked for last. */
  readonly plan: TemplatePlan | undefined
}

export function describeFailure(failure: SheetFailure, circumstances: FailureContext): string {
  const { spreadsheetId, account, plan } = circumstances
  const who = account === undefined ? 'the account of this command' : account
  const share = `Open it in a browser, press Share, add ${who} as Editor, and run the command again.`
  switch (failure.problem) {
    case 'not-shared':
      if (lacksScope(failure)) return noScope
      return `The spreadsheet is not shared with ${who}. ${share}`
    case 'not-found':
      return `Google finds no spreadsheet with the id ${spreadsheetId}. Check the address: copy it whole from the browser.`
    case 'unauthenticated':
      return 'Google does not accept the credentials. Check that the service account exists and its key is not withdrawn.'
    case 'api-disabled':
      return 'The Google Sheets API is switched off in the project: run «gcloud services enable sheets.googleapis.com», wait a minute, and run the command again.'
    case 'throttled':
      return 'Google takes no more requests this minute. Nothing was lost: run the command again in a minute.'
    case 'unavailable':
      return 'Google does not answer now. Run the command again later: what is done already is not done twice.'
    case 'not-writable':
      return `Google refused to change the spreadsheet, and nothing was changed${refusedStep(failure, plan)}. Either ${who} may only view it, or a part is protected from ${who}. ${share} A protection is lifted by the owner (Data – Protect sheets and ranges). Google says: ${failure.message}.`
    default:
      return `Google answered what this command does not understand; nothing was changed. Google says: ${failure.message}.`
  }
}

/** How a person runs a command as the functions do. */
export const asServiceAccount =
  '«gcloud auth application-default login --impersonate-service-account=<the service account>»'

export const noCredentials = `There are no Google credentials. Run ${asServiceAccount}, or set GOOGLE_APPLICATION_CREDENTIALS to its key file.`

const noScope = `The credentials are not for spreadsheets: they lack the scope https://www.googleapis.com/auth/spreadsheets. Run ${asServiceAccount}: then it is asked for.`

/** Google refuses alike what is not shared and what the credentials are not for; only the reason differs. */
export function lacksScope({ message }: SheetFailure): boolean {
  return message.includes('ACCESS_TOKEN_SCOPE_INSUFFICIENT')
}

export const noArgument =
  'Say which spreadsheet: its address, as it stands in the browser, or its id. Use --help to see what is possible.'

export function badAddress(text: string): string {
  return `«${text}» is not the address of a Google spreadsheet. It looks like https://docs.google.com/spreadsheets/d/…/edit; the part between /d/ and /edit alone will do too.`
}

/** Which change Google refused, where it says so. */
function refusedStep({ message }: SheetFailure, plan: TemplatePlan | undefined): string {
  const index = /\brequests\[(\d+)\]/u.exec(message)?.[1]
  const step = index === undefined ? undefined : plan?.steps[Number(index)]
  if (step === undefined) return ''
  const { tab, what, which } = step
  return ` (it stopped at: ${[tab && `«${tab}»`, what, which].filter((part) => part !== undefined).join(', ')})`
}
