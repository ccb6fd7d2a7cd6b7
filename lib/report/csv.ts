import { annexColumns, sectionColumn } from '../text/annex.ts'
import { csv } from '../workbook/csv.ts'
import type { Report } from './model.ts'
import { plainText } from './paragraph.ts'

/** The annex's table as open data (постанова КМУ № 835): one record per measure, each with its section and task. */
export function reportCsv(report: Report): string {
  const records = report.sections.flatMap((section) =>
    section.tasks.flatMap((task) =>
      task.measures.map((measure) => [
        section.title,
        task.name,
        plainText(measure.content),
        measure.deadline,
        measure.units.join('\n'),
        measure.audience,
        plainText(measure.indicator),
        plainText(measure.state),
      ]),
    ),
  )
  return csv([[sectionColumn, ...Object.values(annexColumns)], ...records])
}
