import type { CellProblem } from '../finding.ts'

/** Why a cell cannot be read; its sentence is made in `text/`. */
export interface ParseError {
  readonly unreadable: CellProblem
  /** What was surely meant, where that can be known. */
  readonly corrected?: string
}

/**
 * Whether a cell could not be read.
 *
 * @example isParseError(cellParsers.date('31.02.2023')) // true
 */
export function isParseError(read: unknown): read is ParseError {
  return typeof read === 'object' && read !== null && 'unreadable' in read
}
