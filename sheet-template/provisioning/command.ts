import { ConfigFailure } from '../../lib/errors.ts'
import { spreadsheetId } from '../spreadsheet-id.ts'
import { badAddress, noArgument } from './messages.ts'

/** An error that ends a command with one sentence on standard error. */
export class CommandError extends Error {
  /** The exit status: 2 for a usage error, 1 for any other. */
  readonly status: number

  constructor(message: string, status: number) {
    super(message)
    this.status = status
  }
}

/**
 * Parses the arguments of a command.
 *
 * @param read calls parseArgs
 * @throws CommandError with status 2 where parseArgs throws
 */
export function readArguments<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}. Use --help.`, 2)
  }
}

/**
 * The id of the one spreadsheet that the arguments name.
 *
 * @throws CommandError with status 2 where there is none, more than one, or no id in it
 */
export function spreadsheetArgument([address, ...others]: readonly string[]): string {
  if (address === undefined || others.length > 0) throw new CommandError(noArgument, 2)
  const id = spreadsheetId(address)
  if (id === undefined) throw new CommandError(badAddress(address), 2)
  return id
}

/**
 * Runs the body of a command. A CommandError or ConfigFailure is printed on standard error and sets the exit status.
 *
 * @throws any other error, which is a bug
 */
export async function runMain(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    const isExpected = error instanceof CommandError || error instanceof ConfigFailure
    if (!isExpected) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = error instanceof CommandError ? error.status : 2
  }
}

/** Prints lines on standard output. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}
