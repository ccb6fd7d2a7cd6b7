/** The query parameters of a call, with Google's refusals. */
import { badRequest, invalid, invalidValue } from './errors.ts'
import type { Dimension } from './tab.ts'
import type { InputOption } from './value-range.ts'

/** Parameters that every method of a Google API has. */
const system = ['$.xgafv', 'access_token', 'alt', 'callback', 'fields', 'key', 'oauth_token', 'prettyPrint']
const systemToo = ['quotaUser', 'upload_protocol', 'uploadType', '$alt', '$fields', '$prettyPrint']

export function checkQuery(query: URLSearchParams, known: readonly string[]): void {
  const unknown = [...new Set(query.keys())].filter(
    (name) => ![...known, ...system, ...systemToo].includes(name),
  )
  if (unknown.length === 0) return
  throw badRequest(
    unknown.map((name) => ({
      field: '',
      description:
        `Invalid JSON payload received. Unknown name "${name}": ` +
        `Cannot bind query parameter. Field '${name}' could not be found in request message.`,
    })),
  )
}

function oneOf<T extends string>(value: string, values: readonly T[], field: string, type: string): T {
  const found = values.find((one) => one === value)
  if (found !== undefined) return found
  throw badRequest([invalidValue(field, `type.googleapis.com/google.apps.sheets.v4.${type}`, value)])
}

export function majorDimension(query: URLSearchParams): Dimension {
  const known = ['ROWS', 'COLUMNS', 'DIMENSION_UNSPECIFIED'] as const
  const value = oneOf(query.get('majorDimension') ?? 'ROWS', known, 'major_dimension', 'Dimension')
  return value === 'COLUMNS' ? value : 'ROWS'
}

/** The three give the same here: the grid holds strings as shown, and no formulas. */
export function checkRenderOptions(query: URLSearchParams): void {
  const render = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'] as const
  oneOf(
    query.get('valueRenderOption') ?? 'FORMATTED_VALUE',
    render,
    'value_render_option',
    'ValueRenderOption',
  )
  const dates = ['SERIAL_NUMBER', 'FORMATTED_STRING'] as const
  oneOf(
    query.get('dateTimeRenderOption') ?? 'SERIAL_NUMBER',
    dates,
    'date_time_render_option',
    'DateTimeRenderOption',
  )
}

export function inputOption(given: string | null | undefined): InputOption {
  const known = ['INPUT_VALUE_OPTION_UNSPECIFIED', 'RAW', 'USER_ENTERED'] as const
  const value = oneOf(
    given ?? 'INPUT_VALUE_OPTION_UNSPECIFIED',
    known,
    'value_input_option',
    'ValueInputOption',
  )
  if (value === 'INPUT_VALUE_OPTION_UNSPECIFIED') {
    throw invalid("'valueInputOption' is required but not specified")
  }
  return value
}

export function flag(query: URLSearchParams, name: string): boolean {
  return query.get(name) === 'true'
}
