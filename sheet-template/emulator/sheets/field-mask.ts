/**
 * Field masks, the `fields` of a request: `a,b(c,d),e/f.g,*`. Pure.
 * @see https://developers.google.com/workspace/sheets/api/guides/field-masks
 */
import { isObject, type Json, type JsonObject } from './json.ts'

/** All of a message, or the named fields with a mask for each; the field `*` stands for every field. */
export type Mask = 'all' | { readonly [field: string]: Mask }

/** The fields of a message; 'any' is a field within which a mask is not checked. */
export type Shape = 'any' | { readonly [field: string]: Shape }

/** The shape of one field of a message; 'any' where the shape does not have the field. */
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

function tokenize(text: string): string[] | undefined {
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

/** Parses `list = item {"," item}`, `item = name {("/" | ".") name} ["(" list ")"]`, and removes the parsed tokens. */
function parseList(tokens: string[]): Mask | undefined {
  let list: Mask | undefined
  do {
    const path: string[] = []
    do {
      const name = tokens.shift()
      if (!isName(name)) return undefined
      path.push(name)
    } while (skip(tokens, '/', '.'))
    let inner: Mask | undefined = 'all'
    if (skip(tokens, '(')) {
      inner = parseList(tokens)
      if (inner === undefined || !skip(tokens, ')')) return undefined
    }
    list = merge(list, nest(path, inner))
  } while (skip(tokens, ','))
  return list
}

/** Removes the first token if it is one of these, and returns whether it was. */
function skip(tokens: string[], ...expected: string[]): boolean {
  const [first] = tokens
  if (first === undefined || !expected.includes(first)) return false
  tokens.shift()
  return true
}

/**
 * Parses a mask; undefined where the text is none.
 *
 * @example parseMask('a,b(c,d)') // { a: 'all', b: { c: 'all', d: 'all' } }
 */
export function parseMask(text: string): Mask | undefined {
  const tokens = tokenize(text)
  if (tokens === undefined) return undefined
  const mask = parseList(tokens)
  if (mask === undefined || tokens.length > 0) return undefined
  return mask !== 'all' && mask['*'] === 'all' ? 'all' : mask
}

/**
 * The first path of a mask that the message does not have, or undefined.
 *
 * @param above the path of the message, for the result
 * @example unknownPath({ b: { x: 'all' } }, { a: 'any', b: { c: 'any' } }) // 'b.x'
 */
export function unknownPath(mask: Mask, shape: Shape, above: string[] = []): string | undefined {
  if (mask === 'all' || shape === 'any') return undefined
  for (const [field, inner] of Object.entries(mask)) {
    const path = [...above, field]
    const shapes = field === '*' ? Object.values(shape) : [shape[field]]
    if (shapes.every((one) => one === undefined)) return path.join('.')
    const unknown = shapes.map((one) => unknownPath(inner, one ?? 'any', path))
    if (unknown.every((one) => one !== undefined)) return unknown[0]
  }
  return undefined
}

/**
 * The part of a response that the mask selects; a list is masked element by element.
 *
 * @example select({ a: 1, b: [{ c: 2, d: 3 }] }, { b: { c: 'all' } }) // { b: [{ c: 2 }] }
 */
export function select(value: Json, mask: Mask): Json {
  if (mask === 'all') return value
  if (Array.isArray(value)) return value.map((element) => select(element, mask))
  if (!isObject(value)) return value
  const selected: JsonObject = {}
  for (const [field, inner] of Object.entries(value)) {
    const innerMask = merge(mask[field], mask['*'])
    if (innerMask !== undefined) selected[field] = select(inner, innerMask)
  }
  return selected
}

/**
 * `target` with the masked fields of `source`; a masked field that `source` does not have is removed.
 *
 * @example assignMasked({ title: 'a', hidden: true }, { title: 'b' }, { hidden: 'all' }) // { title: 'a' }
 */
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
