/** What a route is, and which one a path means. Paths are read raw: an encoded title may hold any character. */
import type { Shape } from './field-mask.ts'
import type { Json } from './json.ts'
import type { Store } from './store.ts'

/** `/v4/spreadsheets/{id}`, `…/values` or `…/values/{range}`, each with or without a `:verb`. */
export interface Target {
  place: 'spreadsheet' | 'values' | 'range'
  spreadsheetId: string
  /** A1 notation, decoded; empty unless the place is a range. */
  range: string
  verb: string
}

export interface Call {
  store: Store
  range: string
  query: URLSearchParams
  body: Json
}

export interface Route {
  method: 'GET' | 'PUT' | 'POST'
  place: Target['place']
  verb: string
  /** Query parameters, besides those that every method has. */
  query: readonly string[]
  /** The fields of the answer, as far as a mask may name them. */
  answer: Shape
  handle(call: Call): Json
}

const SPREADSHEETS = /^\/v4\/spreadsheets\/(.+)$/
const VERB = /^(.*?)(?::|%3A)(batchUpdate|batchGet|batchClear|clear|append|getByDataFilter)$/is

/** `X%3Aclear` → `X` and `clear`. No range ends in such a word: what follows its last colon is a cell. */
const splitVerb = (raw: string): [name: string, verb: string] => {
  const match = VERB.exec(raw)
  return match === null ? [decodeURIComponent(raw), ''] : [decodeURIComponent(match[1] ?? ''), match[2] ?? '']
}

/** Throws URIError when the path is not well encoded. */
export const parsePath = (raw: string): Target | undefined => {
  const segments = SPREADSHEETS.exec(raw)?.[1]?.split('/') ?? []
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
