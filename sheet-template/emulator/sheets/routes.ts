/** Which of the routes a call means. */
import { GoogleError, notFound, notServed } from './errors.ts'
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
    throw new GoogleError(400, 'Request contains an invalid argument.')
  }
}

/** The route and what it is to work on; `spreadsheetId` is the only one there is. */
export function findRoute(
  method: string,
  rawPath: string,
  spreadsheetId: string,
): { route: SheetsRoute; target: SheetsTarget } {
  // A service account has no drive of its own to put a spreadsheet on.
  if (method === 'POST' && rawPath === '/v4/spreadsheets') {
    throw new GoogleError(403, 'The caller does not have permission')
  }
  const target = targetOf(rawPath)
  const route = routes.find(
    (one) => one.method === method && one.place === target?.place && one.verb === target.verb,
  )
  if (target === undefined || route === undefined) throw notServed(`${method} ${rawPath}`)
  if (target.spreadsheetId !== spreadsheetId) throw notFound()
  return { route, target }
}
