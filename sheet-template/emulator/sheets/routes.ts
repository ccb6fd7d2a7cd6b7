/** The routes of the Sheets emulator. */
import { notFound, SheetsError, unimplemented } from './errors.ts'
import { parsePath, type SheetsRoute, type SheetsTarget } from './route.ts'
import { spreadsheetBatchUpdate } from './routes/spreadsheet-batch-update.ts'
import { spreadsheetGet } from './routes/spreadsheet-get.ts'
import { valuesBatchClear } from './routes/values-batch-clear.ts'
import { valuesBatchGet } from './routes/values-batch-get.ts'
import { valuesBatchUpdate } from './routes/values-batch-update.ts'
import { valuesClear } from './routes/values-clear.ts'
import { valuesGet } from './routes/values-get.ts'
import { valuesUpdate } from './routes/values-update.ts'

const routes: readonly SheetsRoute[] = [
  valuesGet,
  valuesBatchGet,
  valuesUpdate,
  valuesBatchUpdate,
  valuesClear,
  valuesBatchClear,
  spreadsheetGet,
  spreadsheetBatchUpdate,
]

function targetOf(rawPath: string): SheetsTarget | undefined {
  try {
    return parsePath(rawPath)
  } catch {
    throw new SheetsError(400, 'Request contains an invalid argument.')
  }
}

/**
 * The route of a request and its target.
 *
 * @param spreadsheetId the only one that exists
 * @throws SheetsError 404 for another id, 400 for a path that cannot be decoded, 501 for a method that is not
 * implemented
 */
export function findRoute(
  method: string,
  rawPath: string,
  spreadsheetId: string,
): { route: SheetsRoute; target: SheetsTarget } {
  // As with Google: a service account has no Drive storage in which to create one.
  if (method === 'POST' && rawPath === '/v4/spreadsheets') {
    throw new SheetsError(403, 'The caller does not have permission')
  }
  const target = targetOf(rawPath)
  const route = routes.find(
    (one) => one.method === method && one.resource === target?.resource && one.verb === target.verb,
  )
  if (target === undefined || route === undefined) throw unimplemented(`${method} ${rawPath}`)
  if (target.spreadsheetId !== spreadsheetId) throw notFound()
  return { route, target }
}
