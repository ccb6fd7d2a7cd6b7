import type { Layout } from '../lib/google/layout.ts'
import type { Workbook } from '../lib/workbook/workbook.ts'
import type { Log } from './log.ts'

/** The sheet as it was read a moment ago, and what was made of it, for all who ask in that moment. */
export interface SheetCache {
  /**
   * What follows from the sheet for a question: equal questions at about the same time share one reading and one
   * answer.
   *
   * @param question everything but the sheet that the answer follows from
   * @param say to the log, where it is this call for which the sheet is read
   */
  getOrCompute<T>(question: string, say: Log, make: (workbook: Workbook) => Promise<T>): Promise<T>
  /** Where the tabs are, for links to their cells. */
  layout(): Promise<Layout>
  /** Whoever asks this instance from now on is answered from the sheet as it is. */
  clear(): void
}

/** How the sheet is read. */
export interface SheetReader {
  readonly tabs: () => Promise<Workbook>
  readonly layout: () => Promise<Layout>
  /** Milliseconds from any beginning. */
  readonly clock: () => number
}

/** Milliseconds. Staff who correct a cell and reload the page should see the correction. */
const maxAgeMs = 10_000

/** Milliseconds. Tabs seldom move; when one does, links are right again after this. */
const maxLayoutAgeMs = 600_000

/** The number of answers remembered: each may contain a whole report. */
const maxEntries = 24

export function sheetCache({ tabs, layout, clock }: SheetReader): SheetCache {
  const answers = new Map<string, Promise<unknown>>()
  const clear = () => {
    reading.forget()
    answers.clear()
  }
  const reading = cached(tabs, maxAgeMs, clock, () => answers.clear())
  const places = cached(layout, maxLayoutAgeMs, clock, () => {})
  return {
    layout: places.get,
    clear,
    getOrCompute<T>(question: string, say: Log, make: (workbook: Workbook) => Promise<T>): Promise<T> {
      const workbook = reading.get((milliseconds, read) => {
        const rows = [...read.values()].reduce((sum, grid) => sum + grid.length, 0)
        say('sheet read', { milliseconds, rows })
      })
      // One question always has the same kind of answer: its function’s.
      const known = answers.get(question) as Promise<T> | undefined
      if (known !== undefined) return known
      const answer = workbook.then(make)
      answers.set(question, answer)
      answer.catch(() => {
        if (answers.get(question) === answer) answers.delete(question)
      })
      const [first] = answers.keys()
      if (answers.size > maxEntries && first !== undefined) answers.delete(first)
      return answer
    },
  }
}

/** A value that is read again when it is older than a time. Failures are not remembered. */
function cached<T>(read: () => Promise<T>, longest: number, clock: () => number, renewed: () => void) {
  let last: { readonly begun: number; readonly value: Promise<T> } | undefined
  const forget = () => {
    last = undefined
  }
  const get = (onRead: (milliseconds: number, value: T) => void = () => {}): Promise<T> => {
    if (last !== undefined && clock() - last.begun < longest) return last.value
    const begun = clock()
    const value = read().then((result) => {
      onRead(Math.round(clock() - begun), result)
      return result
    })
    const reading = { begun, value }
    last = reading
    renewed()
    value.catch(() => {
      if (last === reading) forget()
    })
    return value
  }
  return { get, forget }
}
