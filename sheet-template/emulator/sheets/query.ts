/** Query parameters, with Google’s errors. */
import { badRequest, invalidArgument, invalidValue } from './errors.ts'
import type { Dimension } from './tab.ts'
import type { InputOption } from './value-range.ts'

/** @see https://docs.cloud.google.com/apis/docs/system-parameters */
const systemParameters = [
  '$.xgafv',
  'access_token',
  'alt',
  'callback',
  'fields',
  'key',
  'oauth_token',
  'prettyPrint',
  'quotaUser',
  'upload_protocol',
  'uploadType',
  '$alt',
  '$fields',
  '$prettyPrint',
]

/** @throws SheetsError 400 when a parameter is neither known to the method nor to every method */
export function checkQuery(query: URLSearchParams, known: readonly string[]): void {
  const unknown = [...new Set(query.keys())].filter((name) => ![...known, ...systemParameters].includes(name))
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

function parseEnum<T extends string>(value: string, values: readonly T[], field: string, type: string): T {
  const found = values.find((one) => one === value)
  if (found !== undefined) return found
  throw badRequest([invalidValue(field, `type.googleapis.com/google.apps.sheets.v4.${type}`, value)])
}

/** @throws SheetsError 400 when `majorDimension` is an unknown value */
export function parseMajorDimension(query: URLSearchParams): Dimension {
  const known = ['ROWS', 'COLUMNS', 'DIMENSION_UNSPECIFIED'] as const
  const value = parseEnum(query.get('majorDimension') ?? 'ROWS', known, 'major_dimension', 'Dimension')
  return value === 'COLUMNS' ? value : 'ROWS'
}

/**
 * Checks the render options, which have no effect here: the grid holds text as shown.
 *
 * @throws SheetsError 400 when one is an unknown value
 */
export function checkRenderOptions(query: URLSearchParams): void {
  const render = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'] as const
  parseEnum(
    query.get('valueRenderOption') ?? 'FORMATTED_VALUE',
    render,
    'value_render_option',
    'ValueRenderOption',
  )
  const dates = ['SERIAL_NUMBER', 'FORMATTED_STRING'] as const
  parseEnum(
    query.get('dateTimeRenderOption') ?? 'SERIAL_NUMBER',
    dates,
    'date_time_render_option',
    'DateTimeRenderOption',
  )
}

/** @throws SheetsError 400 when the option is missing or unknown */
export function parseInputOption(text: string | null | undefined): InputOption {
  const known = ['INPUT_VALUE_OPTION_UNSPECIFIED', 'RAW', 'USER_ENTERED'] as const
  const value = parseEnum(
    text ?? 'INPUT_VALUE_OPTION_UNSPECIFIED',
    known,
    'value_input_option',
    'ValueInputOption',
  )
  if (value === 'INPUT_VALUE_OPTION_UNSPECIFIED') {
    throw invalidArgument("'valueInputOption' is required but not specified")
  }
  return value
}

/** Whether a parameter is `true`. */
export function isTrue(query: URLSearchParams, name: string): boolean {
  return query.get(name) === 'true'
}
