import { clausesOf, type Group } from './clauses.ts'
import type { Dated, DatesClause, Deadline, EventTerm, FixedDate } from './deadline.ts'
import type { DeadlinePiece } from './rules/piece.ts'
import type { Joint, Segment } from './segment.ts'
import { periodStems } from './vocabulary.ts'

interface Item {
  readonly piece: Exclude<DeadlinePiece, { is: 'brackets' }>
  readonly joint: Joint
  readonly bracketed: boolean
}

function flat(elements: readonly Segment[], bracketed: boolean): readonly Item[] {
  return elements.flatMap(({ piece, joint }): readonly Item[] =>
    piece.is === 'brackets'
      ? flat(
          piece.pieces.map((inner, index) => ({ piece: inner, joint: index === 0 ? 'none' : 'list' })),
          true,
        )
      : [{ piece, joint, bracketed }],
  )
}

function emptyGroup(): Group {
  return { dates: [], days: [], terms: [] }
}

function isEmpty(group: Group): boolean {
  return (
    !group.frequency &&
    !group.step &&
    group.dates.length + group.days.length + group.terms.length === 0 &&
    !group.weekdays
  )
}

/** «(останній день – 30 червня)» makes the date before it precise. */
function withLastDay(group: Group, piece: Extract<DeadlinePiece, { is: 'last-day' }>): boolean {
  const before = group.dates.at(-1)
  const date = before?.dates.at(-1)
  if (!before || date?.form !== 'point') return false
  const dates: readonly FixedDate[] = [...before.dates.slice(0, -1), { ...date, lastDay: piece.point }]
  group.dates[group.dates.length - 1] = { ...before, dates }
  return true
}

function groupsOf(items: readonly Item[]): readonly Group[] | undefined {
  const groups: Group[] = []
  let group = emptyGroup()
  const next = () => {
    if (!isEmpty(group)) groups.push(group)
    group = emptyGroup()
  }
  for (const { piece, joint, bracketed } of items) {
    switch (piece.is) {
      case 'further':
        if (!isEmpty(group) || groups.length > 0) {
          next()
          group.later = true
        }
        break
      case 'frequency': {
        const same = group.frequency?.every === piece.every
        const overruled = bracketed && group.dates.length + group.days.length + group.terms.length === 0
        if (group.frequency && !same && !overruled) next()
        group.frequency = { every: piece.every, bracketed }
        if (piece.weekdays)
          group.weekdays = [...new Set([...(group.weekdays ?? []), ...piece.weekdays])].toSorted(
            (a, b) => a - b,
          )
        break
      }
      case 'step':
        group.step = piece.step
        break
      case 'dates':
        group.dates.push({ ...piece, joint, bracketed })
        break
      case 'last-day':
        if (!withLastDay(group, piece)) return undefined
        break
      case 'days':
        group.days.push(piece)
        break
      case 'weekdays':
        group.weekdays = piece.weekdays
        break
      case 'period-term':
        group.terms.push(piece)
        break
      case 'external':
        if (piece.by === 'end' && group.frequency) group.openEnd = true
        break
      case 'continuous':
        if (piece.ends && group.frequency) group.openEnd = true
        break
      default:
    }
  }
  next()
  return groups
}

/** Dates said apart from one another without a frequency are one list. */
function merged(clauses: readonly Dated['clauses'][number][]): Dated['clauses'] {
  const result: Dated['clauses'][number][] = []
  for (const clause of clauses) {
    const before = result.at(-1)
    if (before?.form === 'dates' && clause.form === 'dates' && !before.every && !clause.every) {
      const both: DatesClause = { form: 'dates', dates: [...before.dates, ...clause.dates] }
      result[result.length - 1] = both
    } else result.push(clause)
  }
  return result
}

const periodStem = new RegExp(periodStems.split(' ').join('|'), 'i')

function dated(items: readonly Item[]): Dated | undefined {
  // A bracketed term that is not counted from the period would leave its frequency without its due day.
  const recurs = items.some(({ piece }) => piece.is === 'frequency')
  if (
    recurs &&
    items.some(
      ({ piece, bracketed }) => piece.is === 'term' && (bracketed || periodStem.test(piece.event ?? '')),
    )
  )
    return undefined
  const groups = groupsOf(items)
  const clauses: Dated['clauses'][number][] = []
  for (const group of groups ?? []) {
    const found = clausesOf(group)
    if (!found) return undefined
    clauses.push(...found)
  }
  return groups && clauses.length > 0 ? { kind: 'dated', clauses: merged(clauses) } : undefined
}

type Of<Name extends DeadlinePiece['is']> = Extract<DeadlinePiece, { is: Name }>
function isA<Name extends DeadlinePiece['is']>(name: Name) {
  return (piece: DeadlinePiece): piece is Of<Name> => piece.is === name
}

function event(found: {
  readonly event?: string | undefined
  readonly length?: EventTerm['length']
  readonly direction?: EventTerm['direction']
}): EventTerm {
  return {
    kind: 'event',
    direction: found.direction ?? 'after',
    ...(found.length ? { length: found.length } : {}),
    ...(found.event === undefined ? {} : { event: found.event }),
  }
}

/** The event named beside a term that does not name it: «після отримання … – протягом 5 днів». */
function namedBeside(pieces: readonly DeadlinePiece[]): string | undefined {
  return pieces.find((piece): piece is Of<'on-demand'> => piece.is === 'on-demand' && piece.names !== 'need')
    ?.text
}

/** Of two kinds without a date the first named counts; a term governs «невідкладно» and «після …». */
function dateless(pieces: readonly DeadlinePiece[]): Deadline | undefined {
  const [first, ...rest] = pieces
  if (!first) return undefined
  const term = pieces.find(isA('term'))
  switch (first.is) {
    case 'term':
      return event({ ...first, event: first.event ?? namedBeside(rest) })
    case 'at-once':
      return term
        ? event({ ...term, event: term.event ?? first.event })
        : event({ event: first.event ?? rest.find(isA('at-once'))?.event ?? namedBeside(rest) })
    case 'on-demand':
      if (first.names === 'start' && term) return event({ ...term, event: term.event ?? first.text })
      if (first.names === 'start' && rest.some(({ is }) => is === 'at-once'))
        return event({ event: first.text })
      return { kind: 'on-demand', text: first.text }
    case 'continuous':
      return { kind: 'continuous', text: first.text }
    case 'external':
      return { kind: 'external', text: first.text }
    case 'step':
      return { kind: 'continuous', text: '', step: first.step }
    default:
      return undefined
  }
}

const datedPieces: ReadonlySet<DeadlinePiece['is']> = new Set([
  'dates',
  'frequency',
  'days',
  'weekdays',
  'period-term',
  'last-day',
])
const datelessPieces: ReadonlySet<DeadlinePiece['is']> = new Set([
  'term',
  'at-once',
  'continuous',
  'on-demand',
  'external',
  'step',
])

/** What the pieces of a cell mean together: any stated date wins over a kind without one. */
export function combine(elements: readonly Segment[]): Deadline | undefined {
  const items = flat(elements, false)
  const pieces = items.map(({ piece }) => piece)
  const states = pieces.filter(({ is }) => datedPieces.has(is))
  const law = pieces.find((piece) => piece.is === 'external' && piece.by === 'law')
  // A period of the law is no year: «щороку під час кампанії декларування».
  const overruled =
    law !== undefined && states.every((piece) => piece.is === 'frequency' && piece.every === 'year')
  if (states.length > 0 && !overruled) return dated(items)
  return dateless(pieces.filter((piece) => datelessPieces.has(piece.is)))
}
