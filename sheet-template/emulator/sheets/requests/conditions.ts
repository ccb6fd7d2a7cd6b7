/** @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#BooleanCondition */
import { z } from 'zod'
import { invalid } from '../errors.ts'
import { resolve, type StoredSpreadsheet } from '../store.ts'

/** How many values a condition takes: at least, at most. */
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

/** Conditions of data validation that neither filters nor conditional formats know. */
const onlyValidation: ReadonlySet<ConditionType> = new Set([
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

/** Refuses a condition that does not fit its use. The sentences are assumed, that there is a refusal is documented. */
export function checkCondition(
  book: StoredSpreadsheet,
  { type, values }: Condition,
  use: 'validation' | 'format' | 'filter',
): void {
  const [least, most] = valueCounts[type]
  if (values.length < least || values.length > most) {
    const wanted = least === most ? `exactly ${least}` : `${least} to ${most}`
    throw invalid(`ConditionType '${type}' must have ${wanted} ConditionValues, but had: ${values.length}`)
  }
  if (use !== 'validation' && onlyValidation.has(type)) {
    throw invalid(
      `ConditionType '${type}' is not supported for ${use === 'format' ? 'conditional formats' : 'filters'}.`,
    )
  }
  const [first] = values
  const text = first?.userEnteredValue ?? ''
  if (type === 'CUSTOM_FORMULA' && !/^[=+]./u.test(text)) throw invalid(`Invalid formula: ${text}`)
  if (type !== 'ONE_OF_RANGE') return
  if (!text.startsWith('=')) throw invalid(`Invalid range: ${text}`)
  resolve(book, text.slice(1).replaceAll('$', ''))
}
