import { parseArgs } from 'node:util'
import { collectFacts } from '../doctor/collect.ts'
import { formatLine, summaryLine } from '../doctor/result.ts'
import { doctorReport } from '../doctor/results.ts'
import { readArguments, runCommand, say, spreadsheetArgument } from '../provisioning/command.ts'

const usage = `Looks whether everything is set up, and says how to mend what is not. Nothing is changed or sent.

Usage: npm run doctor -- <address or id of the spreadsheet>

  --help  this text

Environment: that of the functions (README, «Environment»).
Exit status: 0 where nothing is wrong; 1 where something is; 2 where the command was called wrongly.
`

/** An administrator waits, but not for an answer that never comes. */
const limits = {
  google: { attemptTimeoutMs: 30_000, maxElapsedMs: 30_000, initialDelayMs: 500 },
  mail: { connection: 10_000, greeting: 10_000, idle: 10_000, total: 20_000 },
  visit: 15_000,
  step: 60_000,
}

await runCommand(async () => {
  const { values, positionals } = readArguments(() =>
    parseArgs({ options: { help: { type: 'boolean', short: 'h', default: false } }, allowPositionals: true }),
  )
  if (values.help) return say(usage.split('\n'))
  const found = await collectFacts({
    spreadsheetId: spreadsheetArgument(positionals),
    environment: process.env,
    nodeVersion: process.versions.node,
    now: Date.now,
    limits,
  })
  const lines = doctorReport(found)
  say([...lines.map(formatLine), '', summaryLine(lines)])
  if (lines.some(({ status }) => status === 'wrong')) process.exitCode = 1
})
