/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#BooleanCondition */
import { z } from 'zod'
import { invalidArgument } from '../errors.ts'
import { resolve, type StoredSpreadsheet } from '../store.ts'

/** The number of values of a condition: at least, at most. */
const valueCounts = {
  NUMBER_GREATER: [1, 1],
  NUMBER_GREATER_THAN_EQ: [1, 1],
  NUMBER_LESS: [1, 1],
  NUMBER_LESS_THAN_EQ: [1, 1],
  NUMBER_EQ: [1, 1],
  NUMBER_NOT_EQ: [1, 1],
  NUMBER_BETWEEN: [2, 2],
  NUMBER_NOT_BETWEEN: [2, 2],
  TEXT_CONTAINS: [1, 1],
  TEXT_NOT_CONTAINS: [1, 1],
  TEXT_STARTS_WITH: [1, 1],
  TEXT_ENDS_WITH: [1, 1],
  TEXT_EQ: [1, 1],
  TEXT_IS_EMAIL: [0, 0],
  TEXT_IS_URL: [0, 0],
  DATE_EQ: [1, 1],
  DATE_BEFORE: [1, 1],
  DATE_AFTER: [1, 1],
  DATE_ON_OR_BEFORE: [1, 1],
  DATE_ON_OR_AFTER: [1, 1],
  DATE_BETWEEN: [2, 2],
  DATE_NOT_BETWEEN: [2, 2],
  DATE_IS_VALID: [0, 0],
  ONE_OF_RANGE: [1, 1],
  ONE_OF_LIST: [1, 500],
  BLANK: [0, 0],
  NOT_BLANK: [0, 0],
  CUSTOM_FORMULA: [1, 1],
  BOOLEAN: [0, 2],
} as const

type ConditionType = keyof typeof valueCounts

/** Conditions of data validation that neither filters nor conditional formats support. */
const validationOnly: ReadonlySet<ConditionType> = new Set([
  'TEXT_IS_EMAIL',
  'TEXT_IS_URL',
  'DATE_IS_VALID',
  'ONE_OF_RANGE',
  'ONE_OF_LIST',
  'BOOLEAN',
])

const types = Object.keys(valueCounts) as [ConditionType, ...ConditionType[]]

export const conditionShape = z.strictObject({
  type: z.enum(types),
  values: z
    .array(
      z.strictObject({
        userEnteredValue: z.string().optional(),
        relativeDate: z
          .enum(['PAST_YEAR', 'PAST_MONTH', 'PAST_WEEK', 'YESTERDAY', 'TODAY', 'TOMORROW'])
          .optional(),
      }),
    )
    .default([]),
})
type Condition = z.infer<typeof conditionShape>

/**
 * Checks that a condition fits its use. Google’s reference documents that such conditions are errors; the messages are
 * assumed.
 *
 * @throws SheetsError 400
 */
export function checkCondition(
  spreadsheet: StoredSpreadsheet,
  { type, values }: Condition,
  use: 'validation' | 'format' | 'filter',
): void {
  const [min, max] = valueCounts[type]
  if (values.length < min || values.length > max) {
    const expected = min === max ? `exactly ${min}` : `${min} to ${max}`
    throw invalidArgument(
      `ConditionType '${type}' must have ${expected} ConditionValues, but had: ${values.length}`,
    )
  }
  if (use !== 'validation' && validationOnly.has(type)) {
    throw invalidArgument(
      `ConditionType '${type}' is not supported for ${use === 'format' ? 'conditional formats' : 'filters'}.`,
    )
  }
  const [first] = values
  const text = first?.userEnteredValue ?? ''
  if (type === 'CUSTOM_FORMULA' && !/^[=+]./u.test(text)) throw invalidArgument(`Invalid formula: ${text}`)
  if (type !== 'ONE_OF_RANGE') return
  if (!text.startsWith('=')) throw invalidArgument(`Invalid range: ${text}`)
  resolve(spreadsheet, text.slice(1).replaceAll('$', ''))
}
