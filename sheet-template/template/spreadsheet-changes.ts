import type { SpreadsheetStructure } from '../../lib/google/structure.ts'
import type { TemplateChange } from './change.ts'

/** The language of numbers and dates, and the clock of formulas. */
const locale = 'uk_UA'
const timeZone = 'Europe/Kyiv'

/** The name that the zone had until 2022: Google may give it back. */
const formerly = 'Europe/Kiev'

export function propertyChanges({ properties }: SpreadsheetStructure): readonly TemplateChange[] {
  const isZone = properties?.timeZone === timeZone || properties?.timeZone === formerly
  return [
    ...(properties?.locale === locale
      ? []
      : [{ what: `set the locale to ${locale}`, request: property({ locale }, 'locale') }]),
    ...(isZone
      ? []
      : [{ what: `set the time zone to ${timeZone}`, request: property({ timeZone }, 'timeZone') }]),
  ]
}

function property(properties: object, fields: string) {
  return { updateSpreadsheetProperties: { properties, fields } }
}
