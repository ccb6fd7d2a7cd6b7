import { ConfigFailure } from '../../lib/errors.ts'
import { spreadsheetId } from '../spreadsheet-id.ts'
import { badAddress, noArgument } from './messages.ts'

/** What a command tells in one sentence before it ends. */
export class CommandError extends Error {
  /** The exit status: 2 where it was called wrongly. */
  readonly status: number

  constructor(message: string, status: number) {
    super(message)
    this.status = status
  }
}

/** @throws Refusal where parseArgs has a complaint */
export function readArguments<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}. Use --help.`, 2)
  }
}

/** The id of the one spreadsheet that was named. @throws Refusal */
export function spreadsheetArgument([address, ...others]: readonly string[]): string {
  if (address === undefined || others.length > 0) throw new CommandError(noArgument, 2)
  const id = spreadsheetId(address)
  if (id === undefined) throw new CommandError(badAddress(address), 2)
  return id
}

/** Runs a command; what it refuses is told in a sentence, and anything else is a bug. */
export async function runCommand(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    const isTold = error instanceof CommandError || error instanceof ConfigFailure
    if (!isTold) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = error instanceof CommandError ? error.status : 2
  }
}

export function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}
