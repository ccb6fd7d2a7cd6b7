/**
 * Field masks, the `fields` of a request: `a,b(c,d),e/f.g,*`. Pure.
 * @see https://developers.google.com/workspace/sheets/api/guides/field-masks
 */
import { isObject, type Json, type JsonObject } from './json.ts'

/** Everything, or the named fields with what is wanted of each; `*` names every field. */
export type Mask = 'all' | { readonly [field: string]: Mask }

/** The fields a message has; 'any' is a field into which a mask may reach as it likes. */
export type Shape = 'any' | { readonly [field: string]: Shape }

/** The shape of one field of a message. */
export function shapeAt(shape: Shape, field: string): Shape {
  return shape === 'any' ? 'any' : (shape[field] ?? 'any')
}

function merge(one: Mask | undefined, other: Mask | undefined): Mask | undefined {
  if (one === undefined || other === undefined) return one ?? other
  if (one === 'all' || other === 'all') return 'all'
  const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return Object.fromEntries(fields.map((field) => [field, merge(one[field], other[field]) ?? 'all']))
}

function nest(path: string[], inner: Mask): Mask {
  return path.reduceRight<Mask>((mask, field) => ({ [field]: mask }), inner)
}

const tokenPattern = /\s*([A-Za-z0-9_*]+|[(),./])\s*/y

function tokens(text: string): string[] | undefined {
  const found: string[] = []
  tokenPattern.lastIndex = 0
  while (tokenPattern.lastIndex < text.length) {
    const token = tokenPattern.exec(text)?.[1]
    if (token === undefined) return undefined
    found.push(token)
  }
  return found
}

function isName(token: string | undefined): token is string {
  return token !== undefined && /^[\w*]/.test(token)
}

/** list = item, item, …; item = name/name.name(list) */
function parseList(left: string[]): Mask | undefined {
  let list: Mask | undefined
  do {
    const path: string[] = []
    do {
      const name = left.shift()
      if (!isName(name)) return undefined
      path.push(name)
    } while ((left[0] === '/' || left[0] === '.') && left.shift() !== undefined)
    let inner: Mask | undefined = 'all'
    if (left[0] === '(') {
      left.shift()
      inner = parseList(left)
      if (inner === undefined || left.shift() !== ')') return undefined
    }
    list = merge(list, nest(path, inner))
  } while (left[0] === ',' && left.shift() !== undefined)
  return list
}

/** `a,b(c,d)` → `{ a: 'all', b: { c: 'all', d: 'all' } }`; undefined when the text is no mask. */
export function parseMask(text: string): Mask | undefined {
  const left = tokens(text)
  if (left === undefined) return undefined
  const mask = parseList(left)
  if (mask === undefined || left.length > 0) return undefined
  return mask !== 'all' && mask['*'] === 'all' ? 'all' : mask
}

/** The first path of a mask that the message does not have: `sheets.sheetProperties`. */
export function unknownPath(mask: Mask, shape: Shape, above: string[] = []): string | undefined {
  if (mask === 'all' || shape === 'any') return undefined
  for (const [field, inner] of Object.entries(mask)) {
    const path = [...above, field]
    const shapes = field === '*' ? Object.values(shape) : [shape[field]]
    if (shapes.every((one) => one === undefined)) return path.join('.')
    const faults = shapes.map((one) => unknownPath(inner, one ?? 'any', path))
    if (faults.every((fault) => fault !== undefined)) return faults[0]
  }
  return undefined
}

/** What the mask leaves of an answer; a list is masked element by element. */
export function select(value: Json, mask: Mask): Json {
  if (mask === 'all') return value
  if (Array.isArray(value)) return value.map((element) => select(element, mask))
  if (!isObject(value)) return value
  const chosen: JsonObject = {}
  for (const [field, inner] of Object.entries(value)) {
    const wanted = merge(mask[field], mask['*'])
    if (wanted !== undefined) chosen[field] = select(inner, wanted)
  }
  return chosen
}

/** Puts the masked fields of `source` into `target`; a masked field that the source lacks is taken away. */
export function assignMasked(target: JsonObject, source: JsonObject, mask: Mask): JsonObject {
  if (mask === 'all') return { ...source }
  const result = { ...target }
  const fields =
    '*' in mask ? [...new Set([...Object.keys(target), ...Object.keys(source)])] : Object.keys(mask)
  for (const field of fields) {
    const inner = merge(mask[field], mask['*']) ?? 'all'
    const [before, after] = [target[field], source[field]]
    if (inner !== 'all' && (isObject(before) || isObject(after))) {
      result[field] = assignMasked(isObject(before) ? before : {}, isObject(after) ? after : {}, inner)
    } else if (after === undefined) delete result[field]
    else result[field] = after
  }
  return result
}
