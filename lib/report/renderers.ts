import type { Annex } from './annex.ts'

/** A form of the report: its media type, and how it is made. */
interface Renderer {
  readonly type: string
  readonly render: (report: Annex) => Promise<Buffer | string>
}

/** The forms a report can have. Each maker is loaded when it is first needed: together they are most of the program. */
export const renderers = {
  pdf: {
    type: 'application/pdf',
    render: async (report) => (await import('./pdf.ts')).renderPdf(report),
  },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: async (report) => (await import('./docx.ts')).renderDocx(report),
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    render: async (report) => (await import('./csv.ts')).renderCsv(report),
  },
} as const satisfies Record<string, Renderer>
