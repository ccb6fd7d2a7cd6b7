import type { Workbook } from '../lib/workbook/workbook.ts'

/** The sheet as it was read a moment ago, and what was made of it, for all who ask in that moment. */
export interface RecentSheet {
  /**
   * What follows from the sheet for a question: equal questions at about the same time share one reading and one
   * answer.
   *
   * @param question everything but the sheet that the answer follows from
   */
  share<T>(question: string, make: (workbook: Workbook) => Promise<T>): Promise<T>
  /** Whoever asks from now on is answered from the sheet as it is. */
  forget(): void
}

interface Reading {
  readonly begun: number
  readonly workbook: Promise<Workbook>
  readonly answers: Map<string, Promise<unknown>>
}

/** Milliseconds. Longer, and whoever mends a cell and looks again would see the old one. */
const oldest = 10_000

/** How many answers are kept: each may hold a whole report. */
const most = 8

/** @param clock milliseconds from any beginning */
export function recentSheet(read: () => Promise<Workbook>, clock: () => number): RecentSheet {
  let last: Reading | undefined
  const recent = (): Reading => {
    if (last !== undefined && clock() - last.begun < oldest) return last
    const reading: Reading = { begun: clock(), workbook: read(), answers: new Map() }
    reading.workbook.catch(() => {
      if (last === reading) last = undefined
    })
    last = reading
    return reading
  }
  return {
    share<T>(question: string, make: (workbook: Workbook) => Promise<T>): Promise<T> {
      const { workbook, answers } = recent()
      // One question always has the same kind of answer: its function’s.
      const known = answers.get(question) as Promise<T> | undefined
      if (known !== undefined) return known
      const answer = workbook.then(make)
      answers.set(question, answer)
      answer.catch(() => answers.delete(question))
      const [first] = answers.keys()
      if (answers.size > most && first !== undefined) answers.delete(first)
      return answer
    },
    forget() {
      last = undefined
    },
  }
}
