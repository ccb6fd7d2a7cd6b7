import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readConfig } from '../lib/config.ts'
import { SheetFailure } from '../lib/errors.ts'
import { findAccount } from '../lib/google/client.ts'
import { lazyClient } from '../lib/google/lazy-client.ts'
import { bringAbout, readStructure, type Structure } from '../lib/google/structure.ts'
import { readFolder } from './local/csv-folder.ts'
import { askedSpreadsheet, Refusal, readArguments, runCommand, say } from './provisioning/command.ts'
import { changesTold, failureTold, noCredentials } from './provisioning/told.ts'
import { type Plan, planTemplate } from './template/template.ts'

const HELP = `Makes a shared spreadsheet the template, or adds what it lacks. What people typed is never changed.

Usage: npm run provision -- <address or id of the spreadsheet> [--dry-run] [--sample] [--editors a@…,b@…]

Before: create an empty spreadsheet in Google Drive and share it with the service account as Editor.

  --dry-run  tells what would be changed, and changes nothing
  --sample   fills empty tabs with the sample programme
  --editors  the accounts of the functions that write, beside the one this command runs as: where each has its own, all
             of them must be among those who may edit «Перевірка», «Контроль» and «Журнал»
  --help     this text

Environment: GOOGLE_CREDENTIALS (application-default, or none for a sheet on this machine), SHEETS_ROOT_URL.
`

/** An administrator waits, and a spreadsheet in use is large. */
const patience = { attempt: 60_000, total: 120_000, pause: 1_000 }

async function run(): Promise<void> {
  const { values, positionals } = readArguments(() =>
    parseArgs({
      options: {
        'dry-run': { type: 'boolean', default: false },
        sample: { type: 'boolean', default: false },
        editors: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    }),
  )
  if (values.help) return say(HELP.split('\n'))
  const spreadsheetId = askedSpreadsheet(positionals)
  const { GOOGLE_CREDENTIALS, SHEETS_ROOT_URL } = process.env
  const config = readConfig({ SPREADSHEET_ID: spreadsheetId, GOOGLE_CREDENTIALS, SHEETS_ROOT_URL })
  const account = await findAccount(config.credentials)
  if (!account.found) throw new Refusal(noCredentials, 1)
  const editors = editorsOf(account.address, values.editors)
  const sample = new Map(values.sample ? readFolder(fileURLToPath(new URL('sample', import.meta.url))) : [])
  const spreadsheet = { client: lazyClient(config), spreadsheetId, patience }
  let plan: Plan | undefined
  const planned = (now: Structure): Plan => {
    plan = planTemplate(now, { editors, sample })
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

/** @throws Refusal where one is no address of a service account */
function editorsOf(account: string | undefined, asked: string | undefined): readonly string[] {
  const given = (asked ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const wrong = given.find((address) => !/^[\w.-]+@[\w.-]+\.gserviceaccount\.com$/u.test(address))
  if (wrong !== undefined) {
    throw new Refusal(
      `«${wrong}» is not the address of a service account: it ends with .gserviceaccount.com.`,
      2,
    )
  }
  return [...new Set(account === undefined ? given : [account, ...given])]
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

await runCommand(run)
