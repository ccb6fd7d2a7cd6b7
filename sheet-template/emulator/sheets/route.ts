/** What a route is, and which one a path means. Paths are read raw: an encoded title may hold any character. */
import type { Shape } from './field-mask.ts'
import type { Json } from './json.ts'
import type { SheetsStore } from './store.ts'

/** `/v4/spreadsheets/{id}`, `…/values` or `…/values/{range}`, each with or without a `:verb`. */
export interface SheetsTarget {
  place: 'spreadsheet' | 'values' | 'range'
  spreadsheetId: string
  /** A1 notation, decoded; empty unless the place is a range. */
  range: string
  verb: string
}

export interface SheetsCall {
  store: SheetsStore
  range: string
  query: URLSearchParams
  body: Json
}

export interface SheetsRoute {
  method: 'GET' | 'PUT' | 'POST'
  place: SheetsTarget['place']
  verb: string
  /** Query parameters, besides those that every method has. */
  query: readonly string[]
  /** The fields of the answer, as far as a mask may name them. */
  answer: Shape
  handle(call: SheetsCall): Json
}

const spreadsheets = /^\/v4\/spreadsheets\/(.+)$/
const verbPattern = /^(.*?)(?::|%3A)(batchUpdate|batchGet|batchClear|clear|append|getByDataFilter)$/is

/** `X%3Aclear` → `X` and `clear`. No range ends in such a word: what follows its last colon is a cell. */
function splitVerb(raw: string): [name: string, verb: string] {
  const match = verbPattern.exec(raw)
  return match === null ? [decodeURIComponent(raw), ''] : [decodeURIComponent(match[1] ?? ''), match[2] ?? '']
}

/** Throws URIError when the path is not well encoded. */
export function parsePath(raw: string): SheetsTarget | undefined {
  const segments = spreadsheets.exec(raw)?.[1]?.split('/') ?? []
  const [id, values, range] = segments
  if (id === undefined || segments.length > 3) return undefined
  if (values === undefined) {
    const [spreadsheetId, verb] = splitVerb(id)
    return { place: 'spreadsheet', spreadsheetId, range: '', verb }
  }
  const spreadsheetId = decodeURIComponent(id)
  const [collection, collectionVerb] = splitVerb(values)
  if (collection !== 'values') return undefined
  if (range === undefined) return { place: 'values', spreadsheetId, range: '', verb: collectionVerb }
  const [text, verb] = splitVerb(range)
  return { place: 'range', spreadsheetId, range: text, verb }
}
