import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readConfig } from '../lib/config.ts'
import { ConfigFailure, SheetFailure } from '../lib/errors.ts'
import { findAccount } from '../lib/google/client.ts'
import { lazyClient } from '../lib/google/lazy-client.ts'
import { bringAbout, readStructure, type Structure } from '../lib/google/structure.ts'
import { readFolder } from './local/csv-folder.ts'
import { badAddress, changesTold, failureTold, noArgument, noCredentials } from './provisioning/told.ts'
import { spreadsheetId as idOf } from './spreadsheet-id.ts'
import { type Plan, planTemplate } from './template/template.ts'

const HELP = `Makes a shared spreadsheet the template, or adds what it lacks. What people typed is never changed.

Usage: npm run provision -- <address or id of the spreadsheet> [--dry-run] [--sample]

Before: create an empty spreadsheet in Google Drive and share it with the service account as Editor.

  --dry-run  tells what would be changed, and changes nothing
  --sample   fills empty tabs with the sample programme
  --help     this text

Environment: GOOGLE_CREDENTIALS (application-default, or none for a sheet on this machine), SHEETS_ROOT_URL.
`

/** An administrator waits, and a spreadsheet in use is large. */
const patience = { attempt: 60_000, total: 120_000, pause: 1_000 }

/** What is told in one sentence. */
class Refusal extends Error {
  readonly status: number

  constructor(message: string, status: number) {
    super(message)
    this.status = status
  }
}

function asked() {
  try {
    return parseArgs({
      options: {
        'dry-run': { type: 'boolean', default: false },
        sample: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    })
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}. Use --help.`, 2)
  }
}

async function run(): Promise<void> {
  const { values, positionals } = asked()
  if (values.help) return say(HELP.split('\n'))
  const [address, ...others] = positionals
  if (address === undefined || others.length > 0) throw new Refusal(noArgument, 2)
  const spreadsheetId = idOf(address)
  if (spreadsheetId === undefined) throw new Refusal(badAddress(address), 2)
  const { GOOGLE_CREDENTIALS, SHEETS_ROOT_URL } = process.env
  const config = readConfig({ SPREADSHEET_ID: spreadsheetId, GOOGLE_CREDENTIALS, SHEETS_ROOT_URL })
  const account = await findAccount(config.credentials)
  if (!account.found) throw new Refusal(noCredentials, 1)
  const sample = new Map(values.sample ? readFolder(fileURLToPath(new URL('sample', import.meta.url))) : [])
  const spreadsheet = { client: lazyClient(config), spreadsheetId, patience }
  let plan: Plan | undefined
  const planned = (now: Structure): Plan => {
    plan = planTemplate(now, { account: account.address, sample })
    return plan
  }
  try {
    const done = values['dry-run']
      ? planned(await readStructure(spreadsheet))
      : await bringAbout(spreadsheet, planned)
    say(outcome(done, values['dry-run']))
  } catch (error) {
    if (!(error instanceof SheetFailure)) throw error
    throw new Refusal(failureTold(error, { spreadsheetId, account: account.address, plan }), 1)
  }
}

function outcome({ steps, remarks }: Plan, isDry: boolean): readonly string[] {
  const changes = `${steps.length} ${steps.length === 1 ? 'change' : 'changes'}`
  const last = isDry ? `${changes} would be made; nothing was written.` : `${changes} made, all at once.`
  return [
    ...changesTold(steps),
    steps.length === 0 ? 'Nothing to change: the spreadsheet has all that the template has.' : last,
    ...(remarks.length === 0
      ? []
      : ['To be seen to by a person:', ...remarks.map((remark) => `  ${remark}`)]),
  ]
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

try {
  await run()
} catch (error) {
  const isTold = error instanceof Refusal || error instanceof ConfigFailure
  if (!isTold) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error instanceof Refusal ? error.status : 2
}
