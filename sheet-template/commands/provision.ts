import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readConfig } from '../../lib/config.ts'
import { SheetFailure } from '../../lib/errors.ts'
import { resolveAccount } from '../../lib/google/client.ts'
import { lazyClient } from '../../lib/google/lazy-client.ts'
import { applyPlan, readStructure, type SpreadsheetStructure } from '../../lib/google/structure.ts'
import { readFolder } from '../emulator/sheets/csv-folder.ts'
import {
  CommandError,
  printLines,
  readArguments,
  runMain,
  spreadsheetArgument,
} from '../provisioning/command.ts'
import { describeChanges, describeFailure, noCredentials } from '../provisioning/messages.ts'
import { planTemplate, type TemplatePlan } from '../template/plan-template.ts'

const usage = `Turns a shared spreadsheet into the template, or adds what it lacks. What people typed is never changed.

Usage: npm run provision -- <address or id of the spreadsheet> [--dry-run] [--sample] [--editors a@…,b@…]

Before: create an empty spreadsheet in Google Drive and share it with the service account as Editor.

  --dry-run  lists the changes, and makes none
  --sample   fills empty tabs with the sample programme
  --editors  further accounts of the functions, beside the one this command runs as: where each function has its own,
             all of them must be able to edit «Перевірка», «Контроль» and «Журнал»
  --help     this text

Environment: GOOGLE_CREDENTIALS (application-default, or none for a sheet on this computer), SHEETS_ROOT_URL.
`

/** Longer than for the functions: an administrator waits, and a spreadsheet in use is large. */
const retry = { attemptTimeoutMs: 60_000, maxElapsedMs: 120_000, initialDelayMs: 1_000 }

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
  if (values.help) return printLines(usage.split('\n'))
  const spreadsheetId = spreadsheetArgument(positionals)
  const { GOOGLE_CREDENTIALS, SHEETS_ROOT_URL } = process.env
  const config = readConfig({ SPREADSHEET_ID: spreadsheetId, GOOGLE_CREDENTIALS, SHEETS_ROOT_URL })
  const account = await resolveAccount(config.credentials)
  if (!account.found) throw new CommandError(noCredentials, 1)
  const editors = editorsOf(account.address, values.editors)
  const sample = new Map(
    values.sample ? readFolder(fileURLToPath(new URL('../sample', import.meta.url))) : [],
  )
  const spreadsheet = { client: lazyClient(config), spreadsheetId, retry }
  let plan: TemplatePlan | undefined
  const makePlan = (current: SpreadsheetStructure): TemplatePlan => {
    plan = planTemplate(current, { editors, sample })
    return plan
  }
  try {
    const applied = values['dry-run']
      ? makePlan(await readStructure(spreadsheet))
      : await applyPlan(spreadsheet, makePlan)
    printLines(outcome(applied, values['dry-run']))
  } catch (error) {
    if (!(error instanceof SheetFailure)) throw error
    throw new CommandError(describeFailure(error, { spreadsheetId, account: account.address, plan }), 1)
  }
}

/** @throws CommandError where one is not the address of a service account */
function editorsOf(account: string | undefined, option: string | undefined): readonly string[] {
  const given = (option ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const wrong = given.find((address) => !/^[\w.-]+@[\w.-]+\.gserviceaccount\.com$/u.test(address))
  if (wrong !== undefined) {
    throw new CommandError(
      `«${wrong}» is not the address of a service account: it ends with .gserviceaccount.com.`,
      2,
    )
  }
  return [...new Set(account === undefined ? given : [account, ...given])]
}

function outcome({ changes, remarks }: TemplatePlan, isDryRun: boolean): readonly string[] {
  const count = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`
  const last = isDryRun ? `${count} would be made; nothing was written.` : `${count} made, all at once.`
  return [
    ...describeChanges(changes),
    changes.length === 0 ? 'Nothing to change: the spreadsheet has all that the template has.' : last,
    ...(remarks.length === 0 ? [] : ['For you to do:', ...remarks.map((remark) => `  ${remark}`)]),
  ]
}

await runMain(run)
