import type { Annex } from './annex.ts'

/** A format of the report. */
interface Renderer {
  readonly type: string
  readonly render: (report: Annex) => Promise<Buffer>
}

/** The formats of the report. Renderers are loaded on first use: together they are most of the program’s size. */
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
    render: async (report) => Buffer.from((await import('./csv.ts')).renderCsv(report)),
  },
} as const satisfies Record<string, Renderer>
