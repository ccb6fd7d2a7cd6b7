import { parseArgs } from 'node:util'
import { printed, summed } from './doctor/line.ts'
import { linesOf } from './doctor/lines.ts'
import { lookAround } from './doctor/look.ts'
import { askedSpreadsheet, readArguments, runCommand, say } from './provisioning/command.ts'

const HELP = `Looks whether everything is set up, and says how to mend what is not. Nothing is changed or sent.

Usage: npm run doctor -- <address or id of the spreadsheet>

  --help  this text

Environment: that of the functions (README, «Environment»).
Exit status: 0 where nothing is wrong; 1 where something is; 2 where the command was called wrongly.
`

/** An administrator waits, but not for an answer that never comes. */
const limits = {
  google: { attempt: 30_000, total: 30_000, pause: 500 },
  mail: { connection: 10_000, greeting: 10_000, silence: 10_000, letter: 20_000 },
  visit: 15_000,
  step: 60_000,
}

await runCommand(async () => {
  const { values, positionals } = readArguments(() =>
    parseArgs({ options: { help: { type: 'boolean', short: 'h', default: false } }, allowPositionals: true }),
  )
  if (values.help) return say(HELP.split('\n'))
  const found = await lookAround({
    spreadsheetId: askedSpreadsheet(positionals),
    environment: process.env,
    nodeVersion: process.versions.node,
    now: Date.now,
    limits,
  })
  const lines = linesOf(found)
  say([...lines.map(printed), '', summed(lines)])
  if (lines.some(({ is }) => is === 'wrong')) process.exitCode = 1
})
