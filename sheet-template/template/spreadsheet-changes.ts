import type { SpreadsheetStructure } from '../../lib/google/structure.ts'
import type { TemplateChange } from './change.ts'

/** They decide how dates and numbers are read, and the days of formulas. */
const locale = 'uk_UA'
const timeZone = 'Europe/Kyiv'

/** The name of the zone until 2022, which Google may still return. */
const formerTimeZone = 'Europe/Kiev'

/** The changes of locale and time zone. */
export function propertyChanges({ properties }: SpreadsheetStructure): readonly TemplateChange[] {
  const isZone = properties?.timeZone === timeZone || properties?.timeZone === formerTimeZone
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
