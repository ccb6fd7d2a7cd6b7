import { exampleHeaders } from './headers.ts'
import { ImportRefusal } from './refusal.ts'
import { findMeasures } from './rows.ts'
import type { Source } from './source.ts'
import { type Imported, makeTabs } from './tabs.ts'

/**
 * Makes the tabs of the sheet from a document with the table of the annex.
 *
 * @throws ImportRefusal where there is no such table, or no measure in it
 */
export function importDocument(source: Source): Imported {
  const found = findMeasures(source)
  if (found.measures.length > 0) return makeTabs(found)
  const tables = source.tables.map(({ name, rows }) => {
    const first = rows.find((cells) => cells.some(({ text }) => text !== '')) ?? []
    const texts = first
      .filter(({ merged }) => merged === undefined)
      .map(({ text }) => `«${text.slice(0, 40)}»`)
    return `\n  ${name}, ${rows.length} rows, begins with ${texts.join(', ') || 'nothing'}`
  })
  throw new ImportRefusal(
    `No table of measures was found. It must have a row of headers like ${exampleHeaders}, and measures below it. ${
      tables.length === 0 ? 'The document has no tables.' : `Tables of the document:${tables.join('')}`
    }`,
  )
}
