import type { Layout } from '../lib/google/layout.ts'
import type { Workbook } from '../lib/workbook/workbook.ts'
import type { Log } from './log.ts'

/** A short-lived cache of the sheet and of the results computed from it, which coalesces concurrent requests. */
export interface SheetCache {
  /**
   * A result computed from the sheet. Calls with equal keys share one read of the sheet and one computation. A failure
   * is not cached.
   *
   * @param key everything the result depends on except the sheet
   * @param log receives `sheet read` where this call has the sheet read
   */
  getOrCompute<T>(key: string, log: Log, compute: (workbook: Workbook) => Promise<T>): Promise<T>
  /** The ids and sizes of the tabs, for links to their cells. */
  layout(): Promise<Layout>
  /** Forgets the sheet and its results: the next call reads the sheet anew. */
  clear(): void
}

/** How the sheet is read. */
export interface SheetReader {
  readonly tabs: () => Promise<Workbook>
  readonly layout: () => Promise<Layout>
  /** A monotonic clock, in milliseconds. */
  readonly clock: () => number
}

/** Longer, and staff who correct a cell and reload the page would still see the old one. */
const maxAgeMs = 10_000

/** Tabs are seldom replaced; when one is, links to it work again after this time. */
const maxLayoutAgeMs = 600_000

/** Each result may hold a whole report. */
const maxEntries = 24

/** @example sheetCache({ tabs, layout, clock: () => performance.now() }) */
export function sheetCache({ tabs, layout, clock }: SheetReader): SheetCache {
  const results = new Map<string, Promise<unknown>>()
  const cachedTabs = expiring(tabs, maxAgeMs, clock, () => results.clear())
  const cachedLayout = expiring(layout, maxLayoutAgeMs, clock, () => {})
  return {
    layout: cachedLayout.get,
    clear: () => {
      cachedTabs.forget()
      results.clear()
    },
    getOrCompute<T>(key: string, log: Log, compute: (workbook: Workbook) => Promise<T>): Promise<T> {
      const workbook = cachedTabs.get((milliseconds, read) => {
        const rows = [...read.values()].reduce((sum, grid) => sum + grid.length, 0)
        log('sheet read', { milliseconds, rows })
      })
      // A key begins with the name of its function, so equal keys have results of one type.
      const cached = results.get(key) as Promise<T> | undefined
      if (cached !== undefined) return cached
      const result = workbook.then(compute)
      results.set(key, result)
      result.catch(() => {
        if (results.get(key) === result) results.delete(key)
      })
      const [oldestKey] = results.keys()
      if (results.size > maxEntries && oldestKey !== undefined) results.delete(oldestKey)
      return result
    },
  }
}

/**
 * A value that is read again once it is older than `maxAgeMs`. A failed read is not cached.
 *
 * @param onRefresh called when a read begins
 */
function expiring<T>(read: () => Promise<T>, maxAgeMs: number, clock: () => number, onRefresh: () => void) {
  let latest: { readonly startedAt: number; readonly value: Promise<T> } | undefined
  const forget = () => {
    latest = undefined
  }
  const get = (onRead: (elapsedMs: number, value: T) => void = () => {}): Promise<T> => {
    if (latest !== undefined && clock() - latest.startedAt < maxAgeMs) return latest.value
    const startedAt = clock()
    const value = read().then((result) => {
      onRead(Math.round(clock() - startedAt), result)
      return result
    })
    const entry = { startedAt, value }
    latest = entry
    onRefresh()
    value.catch(() => {
      if (latest === entry) forget()
    })
    return value
  }
  return { get, forget }
}
