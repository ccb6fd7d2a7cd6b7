import type { sheets_v4 } from '../../lib/google/structure.ts'

export type Request = sheets_v4.Schema$Request

/** One request, and in words what it does, for whoever runs the command. */
export interface TemplateChange {
  /** The tab it changes; undefined: the spreadsheet as a whole. */
  readonly tab?: string
  /** What is done: steps of a tab that do the same are told together. */
  readonly what: string
  /** To which column, cell or view. */
  readonly which?: string
  readonly request: Request
}
