import { parseArgs } from 'node:util'
import { collectFacts } from '../doctor/collect.ts'
import { formatLine, summaryLine } from '../doctor/result.ts'
import { doctorReport } from '../doctor/results.ts'
import { printLines, readArguments, runMain, spreadsheetArgument } from '../provisioning/command.ts'

const usage = `Checks whether everything is set up, and says how to fix what is not. It changes and sends nothing.

Usage: npm run doctor -- <address or id of the spreadsheet>

  --help  this text

Environment: the variables of the functions (README, «Environment»).
Exit status: 0 no errors, 1 errors found, 2 usage error.
`

/** In milliseconds: as long as an administrator will wait. */
const limits = {
  google: { attemptTimeoutMs: 30_000, maxElapsedMs: 30_000, initialDelayMs: 500 },
  mail: { connection: 10_000, greeting: 10_000, idle: 10_000, total: 20_000 },
  visit: 15_000,
  step: 60_000,
}

await runMain(async () => {
  const { values, positionals } = readArguments(() =>
    parseArgs({ options: { help: { type: 'boolean', short: 'h', default: false } }, allowPositionals: true }),
  )
  if (values.help) return printLines(usage.split('\n'))
  const facts = await collectFacts({
    spreadsheetId: spreadsheetArgument(positionals),
    environment: process.env,
    nodeVersion: process.versions.node,
    now: Date.now,
    limits,
  })
  const lines = doctorReport(facts)
  printLines([...lines.map(formatLine), '', summaryLine(lines)])
  if (lines.some(({ status }) => status === 'wrong')) process.exitCode = 1
})
