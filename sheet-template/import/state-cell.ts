import { documentParts } from '../../lib/programme/document-reference.ts'
import type { Result } from '../../lib/programme/schema.ts'
import { tick } from '../../lib/programme/schema.ts'

/** The contents of a cell «Стан виконання», by columns of the sheet. */
export interface StateRead {
  /** Undefined: the cell does not begin with a known result. `none`: nothing was due yet. */
  readonly result: Result | 'none' | undefined
  readonly done: string
  readonly document: string
  readonly link: string
  /** The grounds on which the measure was withdrawn. */
  readonly withdrawn: string
}

const words: readonly (readonly [RegExp, Result | 'none' | 'withdrawn'])[] = [
  [/^виконано$/u, 'fulfilled'],
  [/^(?:виконано частково|частково виконано)$/u, 'partly-fulfilled'],
  [/^(?:виконується|у процесі виконання|в процесі виконання|на виконанні|триває)$/u, 'in-progress'],
  [/^(?:не виконано|невиконано)$/u, 'not-fulfilled'],
  [/^(?:строк|термін)(?: виконання)?(?: ще)? не (?:настав|розпізнано)$/u, 'none'],
  [/^(?:очікує події|без визначеного строку|не розпочато)$/u, 'none'],
  [/^знято з контролю$/u, 'withdrawn'],
]

/**
 * Reads a cell: the result, what was done, and the document or link that proves it.
 *
 * @example readState('Виконано. Лекцію прочитано (протокол від 25.12.2023 № 3).')
 * // { result: 'fulfilled', done: 'Лекцію прочитано.', document: 'протокол від 25.12.2023 № 3', … }
 */
export function readState(cell: string): StateRead {
  if (/^[-–—.]+$/u.test(cell)) return { result: 'none', done: '', document: '', link: '', withdrawn: '' }
  const [head = '', mark = ''] =
    /^([\p{L} \u00a0]+?)(\s*(?:[.:;!]|[–—-](?=\s)|(?=\n|\(|$))[^\S\n]*)/u.exec(cell)?.slice(1) ?? []
  const wording = head.toLocaleLowerCase('uk').replaceAll(/\s+/gu, ' ')
  const result = words.find(([pattern]) => pattern.test(wording))?.[1]
  if (result === undefined) return { result, ...withProof(cell), withdrawn: '' }
  const rest = cell.slice(head.length + mark.length).trim()
  if (result !== 'withdrawn') return { result, ...withProof(rest), withdrawn: '' }
  const [whole = '', ground = tick] = /^\(([^\n]*)\)\.?\s*/u.exec(rest) ?? []
  return { result: undefined, ...withProof(rest.slice(whole.length)), withdrawn: ground }
}

/** Splits off brackets at the end that hold a document with number and date, an address, or both. */
function withProof(text: string): Pick<StateRead, 'done' | 'document' | 'link'> {
  const [, before = '', inside = ''] = /^([\s\S]*?)\s*\(((?:[^()]|\([^()]*\))*)\)\s*\.?$/u.exec(text) ?? []
  const [, named = '', link = ''] =
    /^([\s\S]*?)(?:(?:^|,\s*|\s)(https?:\/\/\S+))?$/iu.exec(inside.trim()) ?? []
  const { numbered, dated } = documentParts(named)
  const isDocument = numbered && dated && /(?:^|\s)від\s/u.test(named)
  if (!isDocument && (named !== '' || link === '')) return { done: text, document: '', link: '' }
  const document = named.replaceAll(/\s*\n\s*/gu, ' ')
  return { done: before === '' || /[.!?…;:]$/u.test(before) ? before : `${before}.`, document, link }
}
