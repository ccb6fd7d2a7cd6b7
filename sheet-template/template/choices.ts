import type { sheets_v4 } from '../../lib/google/structure.ts'
import { resultWords } from '../../lib/programme/schema.ts'
import { settingsGuide } from '../../lib/programme/settings.ts'
import { columnLetters } from '../../lib/workbook/a1.ts'
import type { TemplateChange } from './change.ts'
import { currentCell, wholeColumnOf } from './current.ts'
import { headerText } from './header-changes.ts'
import type { PlacedTab, PlacedTabs } from './placement.ts'
import { rowRanges } from './row-ranges.ts'
import { wholeColumn } from './state-column.ts'

type ValidationRule = sheets_v4.Schema$DataValidationRule

/** Drop-down lists and validation, each with a help text. Where staff may have a reason to deviate, Sheets only warns. */
export function choiceChanges(placed: PlacedTab, places: PlacedTabs): readonly TemplateChange[] {
  const { current, headerRow, positions, schema } = placed
  return [...positions].flatMap(([key, column]) => {
    const needAt = (row: number) => (currentCell(current, row, column).dataValidation == null ? 'rule' : '')
    return rowRanges(headerRow + 1, current.rows, needAt).flatMap(
      ({ start, end }): readonly TemplateChange[] => {
        const rule = ruleOf(placed, key, `${columnLetters(column)}${start + 1}`, places)
        if (rule === undefined) return []
        const range = { ...wholeColumnOf(current, column), startRowIndex: start, endRowIndex: end }
        const which = `«${headerText(placed, key)}»`
        return [
          {
            tab: schema.title,
            what: 'offer choices and check',
            which,
            request: { setDataValidation: { range, rule } },
          },
        ]
      },
    )
  })
}

/** @param first the first cell of the range, to which a formula refers: Sheets shifts it for the others */
function ruleOf(
  placed: PlacedTab,
  key: string,
  first: string,
  places: PlacedTabs,
): ValidationRule | undefined {
  if (placed.schema.owner === 'system') return undefined
  const inputMessage = placed.schema.columns[key]?.hint ?? ''
  const units = rangeOf(places.units, 'code', choicesIn)
  const codes = rangeOf(places.units, 'code', wholeColumn)
  switch (`${placed.key}.${key}`) {
    case 'entries.result':
      return { ...oneOf(Object.values(resultWords)), inputMessage, strict: true }
    case 'calendar.nature':
      return { ...oneOf(['робочий', 'неробочий']), inputMessage, strict: true }
    case 'settings.name':
      return { ...oneOf(settingsGuide.map(({ name }) => name)), inputMessage, strict: false }
    case 'entries.unit':
      return units === undefined ? undefined : { ...oneOfRange(units), inputMessage, strict: false }
    case 'entries.number': {
      const numbers = rangeOf(places.measures, 'number', choicesIn)
      return numbers === undefined ? undefined : { ...oneOfRange(numbers), inputMessage, strict: false }
    }
    case 'measures.units':
      return codes === undefined
        ? undefined
        : { ...formula(allAreUnits(first, codes)), inputMessage, strict: false }
    default:
      return ruleOfKind(placed.schema.columns[key]?.kind, inputMessage)
  }
}

function ruleOfKind(kind: string | undefined, inputMessage: string): ValidationRule | undefined {
  if (kind === 'date') return { condition: condition('DATE_IS_VALID', []), inputMessage, strict: false }
  if (kind !== 'count') return undefined
  return { condition: condition('NUMBER_GREATER_THAN_EQ', ['0']), inputMessage, strict: false }
}

/** A formula instead of a list, because a cell may name several units and a drop-down list offers one. */
function allAreUnits(cell: string, units: string): string {
  const commas = `SUBSTITUTE(SUBSTITUTE(${cell};CHAR(10);",");";";",")`
  return `=SUMPRODUCT(--ISNA(MATCH(TRIM(SPLIT(${commas};","));${units};0)))=0`
}

function rangeOf(
  placed: PlacedTab | undefined,
  key: string,
  cells: (column: number) => string,
): string | undefined {
  const column = placed?.positions.get(key)
  return placed === undefined || column === undefined
    ? undefined
    : `'${placed.schema.title}'!${cells(column)}`
}

/** The column below its header, which is not a choice. */
function choicesIn(column: number): string {
  const letters = columnLetters(column)
  return `$${letters}$2:$${letters}`
}

function oneOf(words: readonly string[]): ValidationRule {
  return { condition: condition('ONE_OF_LIST', words), showCustomUi: true }
}

function oneOfRange(range: string): ValidationRule {
  return { condition: condition('ONE_OF_RANGE', [`=${range}`]), showCustomUi: true }
}

function formula(text: string): ValidationRule {
  return { condition: condition('CUSTOM_FORMULA', [text]) }
}

function condition(type: string, values: readonly string[]): sheets_v4.Schema$BooleanCondition {
  return { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) }
}
