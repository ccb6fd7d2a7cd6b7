/** Routes and their paths. Paths are split before they are decoded, because an encoded title may contain any character. */
import type { Shape } from './field-mask.ts'
import type { Json } from './json.ts'
import type { SheetsStore } from './store.ts'

/** `/v4/spreadsheets/{id}`, `…/values` or `…/values/{range}`, each with or without a `:verb`. */
export interface SheetsTarget {
  resource: 'spreadsheet' | 'values' | 'range'
  spreadsheetId: string
  /** A1 notation, decoded; empty unless the resource is a range. */
  range: string
  /** The custom method, such as `batchGet`; empty where there is none. */
  verb: string
}

/** A request whose path has matched a route. */
export interface SheetsCall {
  store: SheetsStore
  range: string
  query: URLSearchParams
  body: Json
}

/** A method of the API: which requests it serves, and how. */
export interface SheetsRoute {
  method: 'GET' | 'PUT' | 'POST'
  resource: SheetsTarget['resource']
  verb: string
  /** Query parameters besides those of every method. */
  query: readonly string[]
  /** The fields of the response, for checking masks. */
  response: Shape
  handle(call: SheetsCall): Json
}

const spreadsheets = /^\/v4\/spreadsheets\/(.+)$/
const verbPattern = /^(.*?)(?::|%3A)(batchUpdate|batchGet|batchClear|clear|append|getByDataFilter)$/is

/** Name and verb: `X%3Aclear` is `X` and `clear`. No range ends in a verb, because a cell follows its last colon. */
function splitVerb(raw: string): [name: string, verb: string] {
  const match = verbPattern.exec(raw)
  return match === null ? [decodeURIComponent(raw), ''] : [decodeURIComponent(match[1] ?? ''), match[2] ?? '']
}

/**
 * The resource of a path; undefined where it is not one of spreadsheets.
 *
 * @throws URIError when the path cannot be decoded
 * @example parsePath('/v4/spreadsheets/id/values/A1:clear')
 * // { resource: 'range', spreadsheetId: 'id', range: 'A1', verb: 'clear' }
 */
export function parsePath(raw: string): SheetsTarget | undefined {
  const segments = spreadsheets.exec(raw)?.[1]?.split('/') ?? []
  const [id, values, range] = segments
  if (id === undefined || segments.length > 3) return undefined
  if (values === undefined) {
    const [spreadsheetId, verb] = splitVerb(id)
    return { resource: 'spreadsheet', spreadsheetId, range: '', verb }
  }
  const spreadsheetId = decodeURIComponent(id)
  const [collection, collectionVerb] = splitVerb(values)
  if (collection !== 'values') return undefined
  if (range === undefined) return { resource: 'values', spreadsheetId, range: '', verb: collectionVerb }
  const [text, verb] = splitVerb(range)
  return { resource: 'range', spreadsheetId, range: text, verb }
}
