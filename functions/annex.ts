import { assessProgramme } from '../lib/assessment/assessment.ts'
import { buildAnnex } from '../lib/report/model.ts'
import { renderings } from '../lib/report/renderings.ts'
import type { Workbook } from '../lib/workbook/workbook.ts'
import type { Say } from './events.ts'
import type { AskedAnnex } from './report.ts'
import type { Runtime } from './runtime.ts'
import type { Answer } from './send.ts'

/** The annex that was asked for. Nothing is rendered before somebody wants the body. */
export function annexOf(workbook: Workbook, asked: AskedAnnex, runtime: Runtime, say: Say): Answer {
  const { format = 'pdf', summary, reasons, ...which } = asked
  const assessment = assessProgramme(workbook, runtime.today())
  const annex = buildAnnex(assessment, which, { reasons: reasons === '1', summary: summary !== '0' })
  const { type, render } = renderings[format]
  const made = async () => {
    const begun = performance.now()
    const file = await render(annex)
    say('rendered', { milliseconds: Math.round(performance.now() - begun), bytes: file.length, format })
    return file
  }
  return {
    type,
    // Compared before anything is rendered: an unchanged report costs one read of the sheet.
    version: JSON.stringify([runtime.release, format, annex]),
    body: made,
    counts: { measures: assessment.programme.measures.length, errors: assessment.errorCount },
    fileName: {
      ukrainian: `${annex.fileName.ukrainian}.${format}`,
      ascii: `${annex.fileName.ascii}.${format}`,
    },
  }
}
