import { annexColumns, sectionColumn } from '../text/annex.ts'
import { csv } from '../workbook/csv.ts'
import type { Annex } from './annex.ts'
import { paragraphsText } from './paragraph.ts'

/**
 * The annex’s table as CSV: one record per measure, each with its section and task.
 *
 * @see https://zakon.rada.gov.ua/laws/show/835-2015-п open data in machine-readable form (постанова КМУ № 835)
 */
export function renderCsv(report: Annex): string {
  const records = report.sections.flatMap((section) =>
    section.tasks.flatMap((task) =>
      task.measures.map((measure) => [
        section.title,
        task.name,
        paragraphsText(measure.content),
        measure.deadline,
        measure.units.join('\n'),
        measure.audience,
        paragraphsText(measure.indicator),
        paragraphsText(measure.state),
      ]),
    ),
  )
  return csv([[sectionColumn, ...Object.values(annexColumns)], ...records])
}
