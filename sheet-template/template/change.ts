import type { sheets_v4 } from '../../lib/google/structure.ts'

export type Request = sheets_v4.Schema$Request

/** One request of spreadsheets.batchUpdate, with its description for the administrator. */
export interface TemplateChange {
  /** The tab it changes; undefined: the spreadsheet as a whole. */
  readonly tab?: string
  /** What is done, in words; the report groups equal ones of a tab. */
  readonly what: string
  /** The column, cell or view that changes. */
  readonly which?: string
  readonly request: Request
}
