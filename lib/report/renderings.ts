import type { Report } from './model.ts'

/** A form of the report: its media type, and how it is made. */
interface Rendering {
  readonly type: string
  readonly render: (report: Report) => Promise<Buffer | string>
}

/** The forms a report can have. Each maker is loaded when it is first needed: together they are most of the program. */
export const renderings = {
  pdf: {
    type: 'application/pdf',
    render: async (report) => (await import('./pdf.ts')).renderPdf(report),
  },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: async (report) => (await import('./docx.ts')).reportDocx(report),
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    render: async (report) => (await import('./csv.ts')).reportCsv(report),
  },
} as const satisfies Record<string, Rendering>
