import { lastDay, type Period } from '../calendar/period.ts'
import { isOwed } from '../control/obligation.ts'
import type { Problem } from '../finding.ts'
import type { entriesTab } from '../programme/columns.ts'
import { periodOfEntry } from '../programme/entry-period.ts'
import type { Entry } from '../programme/programme.ts'
import { folded, unknownUnit } from './measures.ts'
import type { Office, Rule } from './rule.ts'

/** What is checked in an entry, alone and against its measure. */
export const entryRules: readonly Rule<Entry, keyof typeof entriesTab.columns>[] = [
  { column: 'number', level: 'error', find: unknownMeasure },
  {
    column: 'number',
    level: 'warning',
    find: ({ number }, { measures }) => {
      const ground = measures.get(number)?.withdrawn ?? ''
      return ground === '' ? undefined : { code: 'measure-withdrawn', ground }
    },
  },
  {
    column: 'eventOn',
    level: 'error',
    find: (entry, office) => {
      const deadline = deadlineOf(entry, office)
      if (deadline?.kind !== 'event' || entry.eventOn !== undefined) return undefined
      return { code: 'event-date-missing', deadline: office.measures.get(entry.number)?.deadline ?? '' }
    },
  },
  {
    column: 'eventOn',
    level: 'warning',
    find: (entry, office) => {
      const deadline = deadlineOf(entry, office)
      const counts = deadline === undefined || deadline.kind === 'event' || deadline.kind === 'unrecognised'
      if (counts || entry.eventOn === undefined) return undefined
      return { code: 'event-date-needless', deadline: office.measures.get(entry.number)?.deadline ?? '' }
    },
  },
  {
    column: 'eventOn',
    level: 'warning',
    find: (entry, office) => {
      const deadline = deadlineOf(entry, office)
      const ahead = deadline?.kind === 'event' && deadline.direction !== 'after'
      if (entry.eventOn === undefined || ahead || entry.eventOn <= office.today) return undefined
      return { code: 'date-in-future', today: office.today }
    },
  },
  {
    column: 'doneOn',
    level: 'error',
    find: ({ doneOn }, { today }) =>
      doneOn !== undefined && doneOn > today ? { code: 'date-in-future', today } : undefined,
  },
  {
    column: 'doneOn',
    level: 'warning',
    find: ({ doneOn }, { programme, today }) => {
      const { begins, ends } = programme.settings
      if (doneOn === undefined || doneOn > today || (begins <= doneOn && doneOn <= ends)) return undefined
      return { code: 'date-outside-programme', begins, ends }
    },
  },
  {
    column: 'doneOn',
    level: 'warning',
    find: (entry, office) => {
      const deadline = deadlineOf(entry, office)
      const { eventOn, doneOn } = entry
      if (deadline?.kind !== 'event' || deadline.direction !== 'after') return undefined
      if (eventOn === undefined || doneOn === undefined || doneOn >= eventOn) return undefined
      return { code: 'done-before-event', eventOn }
    },
  },
  {
    column: 'doneOn',
    level: 'error',
    find: ({ doneOn, eventOn, period, result }) => {
      if (doneOn !== undefined) return undefined
      if (result === 'fulfilled') return { code: 'done-without-date' }
      return eventOn === undefined && period === '' ? { code: 'entry-without-date' } : undefined
    },
  },
  {
    column: 'done',
    level: 'error',
    find: ({ result, done }) =>
      result === 'fulfilled' && done === '' ? { code: 'done-without-account' } : undefined,
  },
  {
    column: 'document',
    level: 'warning',
    find: ({ result, document, link }) =>
      result === 'fulfilled' && document === '' && link === '' ? { code: 'done-without-proof' } : undefined,
  },
  { column: 'document', level: 'tip', find: ({ document }) => incomplete(document) },
  {
    column: 'link',
    level: 'warning',
    find: ({ link }) =>
      /^http:\/\//iu.test(link)
        ? { code: 'link-not-secure', corrected: link.replace(/^http:/iu, 'https:') }
        : undefined,
  },
  {
    column: 'unit',
    level: 'warning',
    find: ({ unit }, { units }) => (unit === '' || units.has(unit) ? undefined : unknownUnit(unit, units)),
  },
  { column: 'period', level: 'error', find: foreignPeriod },
]

function deadlineOf({ number }: Entry, { measures, deadlines }: Office) {
  const measure = measures.get(number)
  return measure && deadlines.get(measure)
}

function unknownMeasure({ number }: Entry, { measures }: Office): Problem | undefined {
  if (number === '' || measures.has(number)) return undefined
  const corrected = [...measures.keys()].find((one) => folded(one) === folded(number))
  return { code: 'measure-unknown', ...(corrected === undefined ? {} : { corrected }) }
}

/** «За період» must name a period in which the measure is due; a measure without periods of its own has none. */
function foreignPeriod(entry: Entry, { measures, obligations }: Office): Problem | undefined {
  const measure = measures.get(entry.number)
  if (entry.period === '' || measure === undefined) return undefined
  const period = periodOfEntry(entry)
  if (period === undefined) return { code: 'period-unreadable' }
  const owed = (obligations.get(measure) ?? []).flatMap(({ obligation }) =>
    isOwed(obligation) ? [obligation] : [],
  )
  if (owed.length === 0) return undefined
  const own = owed.some((one) => (one.period && samePeriod(one.period, period)) || isDueIn(one.due, period))
  if (own) return undefined
  const periods = owed.flatMap((one) => (one.period === undefined ? [] : [one.period]))
  return { code: 'period-not-of-measure', periods }
}

function samePeriod(a: Period, b: Period): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function isDueIn(due: string, period: Period): boolean {
  // A shorter period than the measure's own («травень» for a quarter) says too little; its end decides.
  return lastDay(period) === due || (period.unit === 'year' && due.startsWith(String(period.year)))
}

const number = /№|\bN\s*\d|\d+\/\d+/u
const date = /\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}\s+\p{L}+\s+\d{4}/u

/** A document is found by its date and number. */
function incomplete(document: string): Problem | undefined {
  if (document === '') return undefined
  const [numbered, dated] = [number.test(document), date.test(document)]
  if (numbered && dated) return undefined
  return { code: 'document-incomplete', lacks: numbered ? 'date' : dated ? 'number' : 'both' }
}

/** Entries that say the same as an earlier one, word for word. */
export function doubledEntries(entries: readonly Entry[]): readonly { entry: Entry; firstRow: number }[] {
  const firstRows = new Map<string, number>()
  return entries.flatMap((entry) => {
    const { row, number: measure, event, eventOn, doneOn, result, done, document, link, unit, period } = entry
    const key = [measure, event, eventOn, doneOn, result, done, document, link, unit, period].join('\u0000')
    const firstRow = firstRows.get(key)
    if (firstRow === undefined) {
      firstRows.set(key, row)
      return []
    }
    return [{ entry, firstRow }]
  })
}
