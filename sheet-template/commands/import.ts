import { readFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigFailure, SheetFailure } from '../../lib/errors.ts'
import { importDocument } from '../import/import-document.ts'
import { readSource } from '../import/read-source.ts'
import { ImportRefusal } from '../import/refusal.ts'
import { remarksText } from '../import/remark.ts'
import type { Imported } from '../import/tabs.ts'
import { refuseFilled, remarksFile, writeFolder } from '../import/write-folder.ts'
import { spreadsheetId } from '../spreadsheet-id.ts'

const usage = `Imports a programme, or a report on it, from a table in a document into rows of the sheet.

Usage: npm run import -- <file.docx | file.xlsx | file.csv> [--out <folder>] [--to <spreadsheet>]

  --out   the folder to write, one CSV for each tab, and ${remarksFile} (default: beside the file, with its name)
  --to    address or id of a spreadsheet whose «Заходи» and «Виконання» are empty: the rows are written there
          (settings are not), and a folder is written only with --out
  --help  this text
`

class BadArguments extends Error {}

interface ImportOptions {
  readonly file: string
  readonly out: string | undefined
  readonly to: string | undefined
}

/** Undefined for --help. @throws BadArguments */
function readOptions(args: string[]): ImportOptions | undefined {
  const { values, positionals } = parsed(args)
  if (values.help) return undefined
  const [file, ...others] = positionals
  if (file === undefined) throw new BadArguments('Say which file to import.')
  if (others.length > 0) throw new BadArguments('One file can be imported at a time.')
  const id = values.to === undefined ? undefined : spreadsheetId(values.to)
  if (values.to !== undefined && id === undefined) {
    throw new BadArguments(`--to must be the address or the id of a spreadsheet, not "${values.to}".`)
  }
  const besideFile = join(dirname(resolve(file)), basename(file, extname(file)))
  return { file, out: values.out ?? (id === undefined ? besideFile : undefined), to: id }
}

function parsed(args: string[]) {
  const options = {
    out: { type: 'string' },
    to: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new BadArguments(error instanceof Error ? error.message : String(error))
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : ''
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'it does not exist',
      EISDIR: 'it is a folder',
    }
    throw new ImportRefusal(`The file ${file} cannot be read: ${reasons[String(code)] ?? String(code)}.`, {
      cause,
    })
  }
}

/** Imported on demand: without --to the Google client need not be loaded. */
async function spreadsheetOf(spreadsheetId: string) {
  const [{ readConfig }, { resolveAccount }, { lazyClient }, { fillSpreadsheet }, messages] =
    await Promise.all([
      import('../../lib/config.ts'),
      import('../../lib/google/client.ts'),
      import('../../lib/google/lazy-client.ts'),
      import('../import/fill-spreadsheet.ts'),
      import('../provisioning/messages.ts'),
    ])
  const { SHEETS_ROOT_URL, GOOGLE_CREDENTIALS } = process.env
  const config = readConfig({ SPREADSHEET_ID: spreadsheetId, SHEETS_ROOT_URL, GOOGLE_CREDENTIALS })
  const account = await resolveAccount(config.credentials)
  if (!account.found) throw new ImportRefusal(messages.noCredentials)
  return async (imported: Imported) => {
    try {
      await fillSpreadsheet({ client: lazyClient(config), spreadsheetId }, imported)
    } catch (error) {
      if (!(error instanceof SheetFailure)) throw error
      const context = { spreadsheetId, account: account.address, plan: undefined }
      throw new ImportRefusal(messages.describeFailure(error, context), { cause: error })
    }
  }
}

function counts({ measures, entries, units }: Imported): string {
  return `${measures.rows.length} measures, ${entries.rows.length} entries, ${units.rows.length} units`
}

async function run({ file, out, to }: ImportOptions): Promise<void> {
  const fill = to === undefined ? undefined : await spreadsheetOf(to)
  const imported = importDocument(await readSource(basename(file), bytesOf(file)))
  if (out !== undefined) refuseFilled(resolve(out))
  if (fill !== undefined) {
    await fill(imported)
    process.stdout.write(
      `Written to the spreadsheet: ${counts(imported)}. Its settings are unchanged. Run npm run provision again: it adds a view for each unit.\n`,
    )
  }
  if (out !== undefined) {
    writeFolder(resolve(out), imported)
    process.stdout.write(
      `Written to ${out}: ${counts(imported)}.\nOpen it with: SHEET_DATA="${out}" npm start\n`,
    )
  }
  process.stdout.write(`\n${remarksText(imported.remarks)}`)
}

try {
  const options = readOptions(process.argv.slice(2))
  if (options === undefined) process.stdout.write(usage)
  else await run(options)
} catch (error) {
  const isExpected = [ImportRefusal, ConfigFailure, BadArguments].some((kind) => error instanceof kind)
  if (!isExpected || !(error instanceof Error)) throw error
  process.stderr.write(
    `${error.message}${error instanceof BadArguments ? ' Use --help for the options.' : ''}\n`,
  )
  process.exitCode = error instanceof BadArguments ? 2 : 1
}
