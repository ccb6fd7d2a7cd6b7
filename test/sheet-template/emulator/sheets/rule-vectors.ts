/** Requests of the Sheets API on formats, rules, filters and protection, see vectors.ts. */
import type { Json, JsonObject } from '../../../../sheet-template/emulator/sheets/json.ts'
import { type Basis, badRequest, batch, type SheetsVector } from './vectors.ts'

function cells(column: number): JsonObject {
  return {
    sheetId: '{sheetId}',
    startRowIndex: 0,
    endRowIndex: 2,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  }
}

function errorVector(name: string, basis: Basis, request: JsonObject, message: string): SheetsVector {
  return {
    name,
    basis,
    method: 'POST',
    path: ':batchUpdate',
    body: batch(request),
    status: 400,
    response: badRequest(message),
    part: true,
  }
}

function rule(condition: JsonObject): JsonObject {
  return {
    setDataValidation: { range: cells(0), rule: { condition } },
  }
}

function filterView(filter: JsonObject): JsonObject {
  return {
    addFilterView: { filter: { range: { sheetId: '{sheetId}' }, ...filter } },
  }
}

function conditional(rule: JsonObject): Json {
  return { addConditionalFormatRule: { rule, index: 0 } }
}

export const rules: SheetsVector[] = [
  errorVector(
    'an unknown value of a format is an error',
    'documented',
    {
      repeatCell: {
        range: cells(0),
        cell: { userEnteredFormat: { wrapStrategy: 'WRAPPED' } },
        fields: 'userEnteredFormat.wrapStrategy',
      },
    },
    'Invalid value at \'requests[0].repeat_cell.cell.user_entered_format.wrap_strategy\' (TYPE_ENUM), "WRAPPED"',
  ),
  errorVector(
    'an unknown field of a format is an error',
    'documented',
    {
      repeatCell: {
        range: cells(0),
        cell: { userEnteredFormat: { textFormat: { bolt: true } } },
        fields: 'userEnteredFormat.textFormat',
      },
    },
    'Invalid JSON payload received. Unknown name "bolt" at \'requests[0].repeat_cell.cell.user_entered_format.text_format\': Cannot find field.',
  ),
  errorVector(
    'a validation list without choices is an error',
    'assumed',
    rule({ type: 'ONE_OF_LIST', values: [] }),
    "Invalid requests[0].setDataValidation: ConditionType 'ONE_OF_LIST' must have 1 to 500 ConditionValues, but had: 0",
  ),
  errorVector(
    'a validation list from an unknown tab is an error',
    'assumed',
    rule({ type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='нема'!$A$2:$A" }] }),
    "Invalid requests[0].setDataValidation: Unable to parse range: 'нема'!A2:A",
  ),
  errorVector(
    'a formula without an equals sign is an error',
    'documented',
    rule({ type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: 'A1>0' }] }),
    'Invalid requests[0].setDataValidation: Invalid formula: A1>0',
  ),
  errorVector(
    'a conditional format without ranges is an error',
    'documented',
    conditional({ ranges: [], booleanRule: { condition: { type: 'NOT_BLANK' } } }) as JsonObject,
    'Invalid requests[0].addConditionalFormatRule: ConditionalFormatRule.ranges must not be empty.',
  ),
  errorVector(
    'a conditional format with a field that only cells have is an error',
    'assumed',
    conditional({
      ranges: [cells(0)],
      booleanRule: { condition: { type: 'NOT_BLANK' }, format: { wrapStrategy: 'WRAP' } },
    }) as JsonObject,
    'Invalid JSON payload received. Unknown name "wrapStrategy" at \'requests[0].add_conditional_format_rule.rule.boolean_rule.format\': Cannot find field.',
  ),
  errorVector(
    'a filter with a condition of data validation is an error',
    'documented',
    filterView({
      filterSpecs: [{ columnIndex: 0, filterCriteria: { condition: { type: 'DATE_IS_VALID' } } }],
    }),
    "Invalid requests[0].addFilterView: ConditionType 'DATE_IS_VALID' is not supported for filters.",
  ),
  errorVector(
    'a filter on a column outside its range is an error',
    'assumed',
    filterView({ filterSpecs: [{ columnIndex: 6, filterCriteria: { hiddenValues: ['a'] } }] }),
    'Invalid requests[0].addFilterView: Filter column 6 is outside the range of the filter.',
  ),
  {
    ...errorVector('two filter views of one name are an error', 'recorded', {}, ''),
    body: batch(filterView({ title: 'моє' }), filterView({ title: 'моє' })),
    response: badRequest(
      'Invalid requests[1].addFilterView: A filter view with the name "моє" already exists.',
    ),
  },
  errorVector(
    'a protection that only warns cannot have editors',
    'documented',
    {
      addProtectedRange: {
        protectedRange: { range: cells(0), warningOnly: true, editors: { users: ['a@example.com'] } },
      },
    },
    'Invalid requests[0].addProtectedRange: Editors cannot be set on a protected range that only warns.',
  ),
  errorVector(
    'an unknown locale is an error',
    'assumed',
    { updateSpreadsheetProperties: { properties: { locale: 'українська' }, fields: 'locale' } },
    'Invalid requests[0].updateSpreadsheetProperties: Invalid locale: українська',
  ),
  errorVector(
    'an unknown time zone is an error',
    'assumed',
    { updateSpreadsheetProperties: { properties: { timeZone: 'Europe/Lviv' }, fields: 'timeZone' } },
    'Invalid requests[0].updateSpreadsheetProperties: Invalid time zone: Europe/Lviv',
  ),
  {
    name: 'a number is shown as a date by the format of its cell',
    basis: 'documented',
    method: 'POST',
    path: ':batchUpdate',
    query: [['fields', 'updatedSpreadsheet.sheets.data.rowData.values(userEnteredValue,formattedValue)']],
    body: {
      requests: [
        {
          updateCells: {
            range: { ...cells(0), endRowIndex: 1 },
            rows: [
              {
                values: [
                  {
                    userEnteredValue: { numberValue: 44973 },
                    userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd.mm.yyyy' } },
                  },
                ],
              },
            ],
            fields: 'userEnteredValue,userEnteredFormat.numberFormat',
          },
        },
      ],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: ['{tab}!A1'],
    },
    status: 200,
    response: {
      updatedSpreadsheet: {
        sheets: [
          {
            data: [
              {
                rowData: [
                  { values: [{ userEnteredValue: { numberValue: 44973 }, formattedValue: '16.02.2023' }] },
                ],
              },
            ],
          },
        ],
      },
    },
    leaves: [['16.02.2023']],
  },
  {
    name: 'a colour is returned in the deprecated field and in the new one',
    basis: 'documented',
    method: 'POST',
    path: ':batchUpdate',
    query: [['fields', 'updatedSpreadsheet.sheets.data.rowData.values.userEnteredFormat(backgroundColor)']],
    body: {
      requests: [
        {
          repeatCell: {
            range: { ...cells(1), endRowIndex: 1 },
            cell: { userEnteredFormat: { backgroundColorStyle: { rgbColor: { red: 1 } } } },
            fields: 'userEnteredFormat.backgroundColorStyle',
          },
        },
      ],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: ['{tab}!B1'],
    },
    status: 200,
    response: {
      updatedSpreadsheet: {
        sheets: [
          { data: [{ rowData: [{ values: [{ userEnteredFormat: { backgroundColor: { red: 1 } } }] }] }] },
        ],
      },
    },
  },
  {
    name: 'a formula is returned as entered, and its cell shows it',
    basis: 'assumed',
    emulatorOnly: true,
    method: 'POST',
    path: ':batchUpdate',
    query: [['fields', 'updatedSpreadsheet.sheets.data.rowData.values(userEnteredValue,formattedValue)']],
    body: {
      requests: [
        {
          updateCells: {
            start: { sheetId: '{sheetId}', rowIndex: 0, columnIndex: 2 },
            rows: [{ values: [{ userEnteredValue: { formulaValue: '=1+1' } }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: ['{tab}!C1'],
    },
    status: 200,
    response: {
      updatedSpreadsheet: {
        sheets: [
          {
            data: [
              {
                rowData: [
                  { values: [{ userEnteredValue: { formulaValue: '=1+1' }, formattedValue: '=1+1' }] },
                ],
              },
            ],
          },
        ],
      },
    },
    part: true,
  },
]
