import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { type Day, dayFromIso, yearOf } from '../../lib/calendar/day.ts'
import { kyivDay } from '../../lib/calendar/kyiv.ts'
import { parseDeadline } from '../../lib/deadline/parse.ts'
import { resolveDeadline } from '../../lib/deadline/resolve.ts'
import { explainReading } from '../../lib/text/explain-reading.ts'

const usage = `Shows how a deadline in words is read: one JSON line per phrase.

Usage: node sheet-template/commands/deadline.ts [--year 2023] [--event 2023-02-27] ["phrase" …]

Without phrases they are read from standard input, one per line.

  --year   year of the programme (default: the current year in Kyiv)
  --event  day of the event, for terms counted from one
  --help   this text
`

interface DeadlineContext {
  readonly year: number
  readonly event: Day | undefined
}

class BadArguments extends Error {}

function readingOf(phrase: string, context: DeadlineContext): string {
  const deadline = parseDeadline(phrase)
  const resolved = resolveDeadline(deadline, context)
  const { kind, occurrences, warnings } = resolved
  return JSON.stringify({
    phrase,
    kind,
    due: occurrences.map(({ due }) => due),
    from: occurrences.map(({ from }) => from),
    warnings,
    understood: explainReading(deadline, resolved),
  })
}

function contextOf(year: string | undefined, event: string | undefined): DeadlineContext {
  if (year !== undefined && !/^20\d\d$/.test(year))
    throw new BadArguments(`--year must be a year from 2000 to 2099, not "${year}".`)
  const day = event === undefined ? undefined : dayFromIso(event)
  if (event !== undefined && !day)
    throw new BadArguments(`--event must be a day that exists, written like 2023-02-27, not "${event}".`)
  return { year: year === undefined ? yearOf(kyivDay(new Date())) : Number(year), event: day }
}

function parsed() {
  try {
    return parseArgs({
      options: { year: { type: 'string' }, event: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
  } catch (error) {
    throw new BadArguments(error instanceof Error ? error.message : String(error))
  }
}

async function run(): Promise<void> {
  const { values, positionals } = parsed()
  if (values.help) {
    process.stdout.write(usage)
    return
  }
  const context = contextOf(values.year, values.event)
  const print = (phrase: string) => process.stdout.write(`${readingOf(phrase, context)}\n`)
  if (positionals.length > 0) for (const phrase of positionals) print(phrase)
  else for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) print(line)
}

// The reader of a pipe may close it: `… | head`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))

try {
  await run()
} catch (error) {
  if (!(error instanceof BadArguments)) throw error
  process.stderr.write(`${error.message} Use --help for the options.\n`)
  process.exitCode = 2
}
