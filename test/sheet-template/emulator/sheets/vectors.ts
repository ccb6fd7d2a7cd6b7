/**
 * Requests to the Sheets API and its responses, as data. In paths, queries, bodies and responses `{tab}` is the quoted
 * title of the tab the suite works in (a grid of 20 rows and 6 columns), `{title}` its title, `{sheetId}` its id, `{id}`
 * the spreadsheet.
 */
import type { Json, JsonObject } from '../../../../sheet-template/emulator/sheets/json.ts'

/**
 * What a vector rests on. recorded: responses of Google; documented: Google’s reference; assumed: neither, to be verified
 * by running the suite on a real spreadsheet, see target.ts.
 */
export type Basis = 'recorded' | 'documented' | 'assumed'

/** A request and its response. */
export interface SheetsVector {
  name: string
  basis: Basis
  /** The values of the tab before the request, from A1. */
  given?: string[][]
  method: 'GET' | 'PUT' | 'POST'
  /** After `/v4/spreadsheets/{id}`; the text in `{{…}}` is percent-encoded, as the official client does. */
  path: string
  query?: [string, string][]
  body?: Json
  /** A body that is not JSON, sent instead of `body`. */
  text?: string
  status: number
  /** The whole body of the response; with `part`, a part of it. */
  response: JsonObject
  part?: true
  /** The values of the tab after the request. */
  leaves?: string[][]
  /** The emulator responds otherwise than Google: not run on a real spreadsheet. */
  emulatorOnly?: true
}

const raw: [string, string][] = [['valueInputOption', 'RAW']]

function refusal(code: number, status: string, message: string): JsonObject {
  return {
    error: { code, message, status },
  }
}

export function badRequest(message: string): JsonObject {
  return refusal(400, 'INVALID_ARGUMENT', message)
}

export const reading: SheetsVector[] = [
  {
    name: 'the ValueRange of an empty range has no field values',
    basis: 'recorded',
    method: 'GET',
    path: '/values/{{{tab}!A1:B2}}',
    status: 200,
    response: { range: '{tab}!A1:B2', majorDimension: 'ROWS' },
  },
  {
    name: 'empty cells and rows at the end are left out, those between stay',
    basis: 'recorded',
    given: [
      ['A1', 'B1', '', 'D1'],
      ['', 'b2', '', ''],
      ['', '', ''],
      ['A4', '', '', 'D4'],
      ['', ''],
    ],
    method: 'GET',
    path: '/values/{{{tab}!A1:D10}}',
    status: 200,
    response: {
      range: '{tab}!A1:D10',
      majorDimension: 'ROWS',
      values: [['A1', 'B1', '', 'D1'], ['', 'b2'], [], ['A4', '', '', 'D4']],
    },
  },
  {
    name: 'a title alone is returned as the range of its grid',
    basis: 'recorded',
    given: [['x']],
    method: 'GET',
    path: '/values/{{{tab}}}',
    status: 200,
    response: { range: '{tab}!A1:F20', majorDimension: 'ROWS', values: [['x']] },
  },
  {
    name: 'an open range is returned as bounded by the grid',
    basis: 'recorded',
    given: [['x'], ['y', 'z']],
    method: 'GET',
    path: '/values/{{{tab}!A2:C}}',
    status: 200,
    response: { range: '{tab}!A2:C20', majorDimension: 'ROWS', values: [['y', 'z']] },
  },
  {
    name: 'the corners of a range may come in either order',
    basis: 'recorded',
    method: 'GET',
    path: '/values/{{{tab}!C3:A1}}',
    status: 200,
    response: { range: '{tab}!A1:C3', majorDimension: 'ROWS' },
  },
  {
    name: 'majorDimension COLUMNS reads whole columns one after another',
    basis: 'documented',
    given: [['a', 'b'], ['c'], ['', 'd']],
    method: 'GET',
    path: '/values/{{{tab}!A:C}}',
    query: [['majorDimension', 'COLUMNS']],
    status: 200,
    response: {
      range: '{tab}!A1:C20',
      majorDimension: 'COLUMNS',
      values: [
        ['a', 'c'],
        ['b', '', 'd'],
      ],
    },
  },
  {
    name: 'batchGet returns several ranges in the order of the request',
    basis: 'recorded',
    given: [['a', 'b']],
    method: 'GET',
    path: '/values:batchGet',
    query: [
      ['ranges', '{tab}!B1:B'],
      ['ranges', '{tab}!A1'],
      ['ranges', '{tab}!D4:E5'],
      ['valueRenderOption', 'FORMATTED_VALUE'],
    ],
    status: 200,
    response: {
      spreadsheetId: '{id}',
      valueRanges: [
        { range: '{tab}!B1:B20', majorDimension: 'ROWS', values: [['b']] },
        { range: '{tab}!A1', majorDimension: 'ROWS', values: [['a']] },
        { range: '{tab}!D4:E5', majorDimension: 'ROWS' },
      ],
    },
  },
  {
    name: 'the colon before a custom method may be encoded',
    basis: 'recorded',
    method: 'GET',
    path: '/values%3AbatchGet',
    query: [['ranges', '{tab}!A1']],
    status: 200,
    response: { spreadsheetId: '{id}', valueRanges: [{ range: '{tab}!A1', majorDimension: 'ROWS' }] },
  },
  {
    name: 'reading a range that ends outside the grid returns its part inside',
    basis: 'assumed',
    given: [['x']],
    method: 'GET',
    path: '/values/{{{tab}!A1:Z5000}}',
    status: 200,
    response: { range: '{tab}!A1:F20', majorDimension: 'ROWS', values: [['x']] },
  },
  {
    name: 'reading an unknown tab is an error',
    basis: 'recorded',
    method: 'GET',
    path: '/values/{{NOPE!A5:F15}}',
    status: 400,
    response: badRequest('Unable to parse range: NOPE!A5:F15'),
  },
  {
    name: 'reading row 0 is an error',
    basis: 'recorded',
    method: 'GET',
    path: '/values/{{{tab}!A0}}',
    status: 400,
    response: badRequest('Unable to parse range: {tab}!A0'),
  },
  {
    name: 'reading a range that starts outside the grid is an error',
    basis: 'recorded',
    method: 'GET',
    path: '/values/{{{tab}!AP1:AW1}}',
    status: 400,
    response: badRequest('Range ({tab}!AP1:AW1) exceeds grid limits. Max rows: 20, max columns: 6'),
  },
  {
    name: 'an unknown value of an option is an error',
    basis: 'recorded',
    method: 'GET',
    path: '/values/{{{tab}!A1}}',
    query: [['valueRenderOption', 'PRETTY']],
    status: 400,
    response: badRequest(
      'Invalid value at \'value_render_option\' (type.googleapis.com/google.apps.sheets.v4.ValueRenderOption), "PRETTY"',
    ),
    part: true,
  },
  {
    name: 'an unknown parameter is an error',
    basis: 'recorded',
    method: 'GET',
    path: '/values/{{{tab}!A1}}',
    query: [['pretty', '1']],
    status: 400,
    response: badRequest(
      'Invalid JSON payload received. Unknown name "pretty": Cannot bind query parameter. ' +
        "Field 'pretty' could not be found in request message.",
    ),
    part: true,
  },
]

export const writing: SheetsVector[] = [
  {
    name: 'data may extend beyond the one cell of the range; an empty string counts as updated',
    basis: 'recorded',
    method: 'PUT',
    path: '/values/{{{tab}!A1}}',
    query: raw,
    body: {
      values: [
        ['A1', 'B1', '', 'D1'],
        ['', 'b2', '', ''],
      ],
    },
    status: 200,
    response: {
      spreadsheetId: '{id}',
      updatedRange: '{tab}!A1:D2',
      updatedRows: 2,
      updatedColumns: 4,
      updatedCells: 8,
    },
    leaves: [
      ['A1', 'B1', '', 'D1'],
      ['', 'b2'],
    ],
  },
  {
    name: 'null leaves a cell as it is, an empty string clears it',
    basis: 'documented',
    given: [['a', 'b', 'c']],
    method: 'PUT',
    path: '/values/{{{tab}!A1:C1}}',
    query: raw,
    body: { range: '{tab}!A1:C1', majorDimension: 'ROWS', values: [[null, '', 'C']] },
    status: 200,
    response: { updatedRange: '{tab}!A1:C1' },
    part: true,
    leaves: [['a', '', 'C']],
  },
  {
    name: 'RAW stores text as typed',
    basis: 'documented',
    method: 'PUT',
    path: '/values/{{{tab}!A1:D1}}',
    query: raw,
    body: { values: [['007', '+5', '=1+1', '1.10']] },
    status: 200,
    response: { updatedCells: 4 },
    part: true,
    leaves: [['007', '+5', '=1+1', '1.10']],
  },
  {
    name: 'booleans are shown as TRUE and FALSE',
    basis: 'documented',
    method: 'PUT',
    path: '/values/{{{tab}!A1:B1}}',
    query: raw,
    body: { values: [[true, false]] },
    status: 200,
    response: { updatedCells: 2 },
    part: true,
    leaves: [['TRUE', 'FALSE']],
  },
  {
    name: 'majorDimension COLUMNS writes columns one after another',
    basis: 'documented',
    method: 'PUT',
    path: '/values/{{{tab}!B2:C3}}',
    query: raw,
    body: { majorDimension: 'COLUMNS', values: [['b2', 'b3'], ['c2']] },
    status: 200,
    response: { updatedRange: '{tab}!B2:C3', updatedRows: 2, updatedColumns: 2, updatedCells: 3 },
    part: true,
    leaves: [[], ['', 'b2', 'c2'], ['', 'b3']],
  },
  {
    name: 'includeValuesInResponse returns the written values',
    basis: 'documented',
    method: 'PUT',
    path: '/values/{{{tab}!A1:B1}}',
    query: [...raw, ['includeValuesInResponse', 'true']],
    body: { values: [['x', 'y']] },
    status: 200,
    response: { updatedData: { range: '{tab}!A1:B1', majorDimension: 'ROWS', values: [['x', 'y']] } },
    part: true,
  },
  {
    name: 'data without rows changes nothing',
    basis: 'assumed',
    given: [['a']],
    method: 'PUT',
    path: '/values/{{{tab}!A1}}',
    query: raw,
    body: { values: [] },
    status: 200,
    response: { spreadsheetId: '{id}', updatedRange: '{tab}!A1' },
    leaves: [['a']],
  },
  {
    name: 'data with more rows than the range is an error, and nothing is written',
    basis: 'recorded',
    method: 'PUT',
    path: '/values/{{{tab}!A2:C3}}',
    query: raw,
    body: { values: [['1'], ['2'], ['3']] },
    status: 400,
    response: badRequest('Requested writing within range [{tab}!A2:C3], but tried writing to row [4]'),
    leaves: [],
  },
  {
    name: 'data with more columns than the range is an error, and nothing is written',
    basis: 'recorded',
    method: 'PUT',
    path: '/values/{{{tab}!A1:B1}}',
    query: raw,
    body: { values: [['1', '2', '3']] },
    status: 400,
    response: badRequest('Requested writing within range [{tab}!A1:B1], but tried writing to column [C]'),
    leaves: [],
  },
  {
    name: 'writing a range that starts outside the grid is an error',
    basis: 'recorded',
    method: 'PUT',
    path: '/values/{{{tab}!A21}}',
    query: raw,
    body: { values: [['x']] },
    status: 400,
    response: badRequest('Range ({tab}!A21) exceeds grid limits. Max rows: 20, max columns: 6'),
  },
  {
    name: 'writing a range that ends outside the grid is an error',
    basis: 'assumed',
    method: 'PUT',
    path: '/values/{{{tab}!A1:B30}}',
    query: raw,
    body: { values: [['x']] },
    status: 400,
    response: badRequest('Range ({tab}!A1:B30) exceeds grid limits. Max rows: 20, max columns: 6'),
  },
  {
    name: 'data that extends beyond the grid is an error',
    basis: 'assumed',
    method: 'PUT',
    path: '/values/{{{tab}!A19}}',
    query: raw,
    body: { values: [['19'], ['20'], ['21']] },
    status: 400,
    response: badRequest('Requested writing within range [{tab}!A19], but tried writing to row [21]'),
    leaves: [],
  },
  {
    name: 'writing without valueInputOption is an error',
    basis: 'recorded',
    method: 'PUT',
    path: '/values/{{{tab}!A1}}',
    body: { values: [['x']] },
    status: 400,
    response: badRequest("'valueInputOption' is required but not specified"),
  },
  {
    name: 'values that are not a list are an error',
    basis: 'recorded',
    method: 'PUT',
    path: '/values/{{{tab}!A1}}',
    query: raw,
    body: { values: 'X' },
    status: 400,
    response: {
      error: {
        code: 400,
        message: 'Invalid value at \'data.values\' (type.googleapis.com/google.protobuf.ListValue), "X"',
        status: 'INVALID_ARGUMENT',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.BadRequest',
            fieldViolations: [
              {
                field: 'data.values',
                description:
                  'Invalid value at \'data.values\' (type.googleapis.com/google.protobuf.ListValue), "X"',
              },
            ],
          },
        ],
      },
    },
  },
  {
    name: 'a row that is not a list is an error',
    basis: 'recorded',
    method: 'PUT',
    path: '/values/{{{tab}!A1}}',
    query: raw,
    body: { values: ['x'] },
    status: 400,
    response: badRequest(
      'Invalid value at \'data.values[0]\' (type.googleapis.com/google.protobuf.ListValue), "x"',
    ),
    part: true,
  },
  {
    name: 'a body with another range than the path is an error',
    basis: 'recorded',
    method: 'PUT',
    path: '/values/{{{tab}!A1}}',
    query: raw,
    body: { range: '{tab}!A2', values: [['x']] },
    status: 400,
    response: badRequest("Request range[{tab}!A1] does not match value's range[{tab}!A2]"),
  },
  {
    name: 'a text of more than 50 000 characters is an error',
    basis: 'recorded',
    method: 'PUT',
    path: '/values/{{{tab}!A1}}',
    query: raw,
    body: { values: [['я'.repeat(50_001)]] },
    status: 400,
    response: badRequest('Your input contains more than the maximum of 50000 characters in a single cell.'),
  },
  {
    name: 'batchUpdate returns each updated range and the totals',
    basis: 'documented',
    method: 'POST',
    path: '/values:batchUpdate',
    body: {
      valueInputOption: 'RAW',
      data: [
        { range: '{tab}!A1:A4', values: [['1'], ['2'], ['3'], ['4']] },
        {
          range: '{tab}!B1:D2',
          values: [
            ['b', 'c', 'd'],
            ['e', 'f', 'g'],
          ],
        },
      ],
    },
    status: 200,
    response: {
      spreadsheetId: '{id}',
      totalUpdatedRows: 4,
      totalUpdatedColumns: 4,
      totalUpdatedCells: 10,
      totalUpdatedSheets: 1,
      responses: [
        {
          spreadsheetId: '{id}',
          updatedRange: '{tab}!A1:A4',
          updatedRows: 4,
          updatedColumns: 1,
          updatedCells: 4,
        },
        {
          spreadsheetId: '{id}',
          updatedRange: '{tab}!B1:D2',
          updatedRows: 2,
          updatedColumns: 3,
          updatedCells: 6,
        },
      ],
    },
  },
  {
    name: 'when one range of batchUpdate is an error, nothing is written',
    basis: 'recorded',
    method: 'POST',
    path: '/values:batchUpdate',
    body: {
      valueInputOption: 'RAW',
      data: [
        { range: '{tab}!A1', values: [['x']] },
        { range: 'NOPE!A1', values: [['y']] },
      ],
    },
    status: 400,
    response: badRequest('Invalid data[1]: Unable to parse range: NOPE!A1'),
    leaves: [],
  },
  {
    name: 'clear returns the cleared range',
    basis: 'documented',
    given: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    method: 'POST',
    path: '/values/{{{tab}!B1:B}}:clear',
    status: 200,
    response: { spreadsheetId: '{id}', clearedRange: '{tab}!B1:B20' },
    leaves: [['a'], ['c']],
  },
  {
    name: 'clear with an encoded colon',
    basis: 'recorded',
    given: [['a', 'b']],
    method: 'POST',
    path: '/values/{{{tab}}}%3Aclear',
    status: 200,
    response: { spreadsheetId: '{id}', clearedRange: '{tab}!A1:F20' },
    leaves: [],
  },
  {
    name: 'batchClear returns the cleared ranges',
    basis: 'documented',
    given: [['a', 'b', 'c']],
    method: 'POST',
    path: '/values:batchClear',
    body: { ranges: ['{tab}!A1', '{tab}!C1'] },
    status: 200,
    response: { spreadsheetId: '{id}', clearedRanges: ['{tab}!A1', '{tab}!C1'] },
    leaves: [['', 'b']],
  },
  {
    name: 'a body that is not JSON is an error',
    basis: 'recorded',
    method: 'POST',
    path: ':batchUpdate',
    text: '{"requests": [',
    status: 400,
    response: { error: { code: 400, status: 'INVALID_ARGUMENT' } },
    part: true,
  },
]

export function batch(...requests: Json[]): Json {
  return { requests }
}

export const sheetVectors: SheetsVector[] = [
  {
    name: 'spreadsheets.get returns the properties that a mask selects',
    basis: 'recorded',
    method: 'GET',
    path: '',
    query: [
      ['ranges', '{tab}!A1'],
      ['fields', 'spreadsheetId,sheets(properties(title,sheetId),properties/gridProperties.rowCount)'],
    ],
    status: 200,
    response: {
      spreadsheetId: '{id}',
      sheets: [{ properties: { title: '{title}', sheetId: '{sheetId}', gridProperties: { rowCount: 20 } } }],
    },
  },
  {
    name: 'spreadsheets.get returns the cells that a mask selects',
    basis: 'documented',
    given: [['a', 'b'], [], ['c']],
    method: 'GET',
    path: '',
    query: [
      ['ranges', '{tab}!A1:B3'],
      ['fields', 'sheets.data.rowData.values.formattedValue'],
    ],
    status: 200,
    response: {
      sheets: [
        {
          data: [
            {
              rowData: [
                { values: [{ formattedValue: 'a' }, { formattedValue: 'b' }] },
                {},
                { values: [{ formattedValue: 'c' }] },
              ],
            },
          ],
        },
      ],
    },
  },
  {
    name: 'a mask with an unknown field is an error',
    basis: 'recorded',
    method: 'GET',
    path: '',
    query: [['fields', 'sheets.sheetProperties']],
    status: 400,
    response: {
      error: {
        code: 400,
        message: 'Request contains an invalid argument.',
        status: 'INVALID_ARGUMENT',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.BadRequest',
            fieldViolations: [
              {
                field: 'sheets.sheetProperties',
                description:
                  "Error expanding 'fields' parameter. Cannot find matching fields for path 'sheets.sheetProperties'.",
              },
            ],
          },
        ],
      },
    },
  },
  {
    name: 'batchUpdate returns one reply for each request, empty where the kind has none',
    basis: 'recorded',
    method: 'POST',
    path: ':batchUpdate',
    body: batch(
      { appendDimension: { sheetId: '{sheetId}', dimension: 'ROWS', length: 1 } },
      {
        deleteDimension: {
          range: { sheetId: '{sheetId}', dimension: 'ROWS', startIndex: 20, endIndex: 21 },
        },
      },
    ),
    status: 200,
    response: { spreadsheetId: '{id}', replies: [{}, {}] },
  },
  {
    name: 'a mask that selects nothing returns an empty object',
    basis: 'recorded',
    method: 'POST',
    path: ':batchUpdate',
    query: [['fields', 'updatedSpreadsheet']],
    body: batch({ autoResizeDimensions: { dimensions: { sheetId: '{sheetId}', dimension: 'COLUMNS' } } }),
    status: 200,
    response: {},
  },
  {
    name: 'inserting rows moves values down',
    basis: 'documented',
    given: [['a'], ['b']],
    method: 'POST',
    path: ':batchUpdate',
    body: batch(
      {
        insertDimension: {
          range: { sheetId: '{sheetId}', dimension: 'ROWS', startIndex: 1, endIndex: 2 },
        },
      },
      {
        deleteDimension: {
          range: { sheetId: '{sheetId}', dimension: 'ROWS', startIndex: 20, endIndex: 21 },
        },
      },
    ),
    status: 200,
    response: { replies: [{}, {}] },
    part: true,
    leaves: [['a'], [], ['b']],
  },
  {
    name: 'updateCells writes from the start cell on',
    basis: 'documented',
    given: [['a', 'b']],
    method: 'POST',
    path: ':batchUpdate',
    body: batch({
      updateCells: {
        start: { sheetId: '{sheetId}', rowIndex: 0, columnIndex: 1 },
        rows: [{ values: [{ userEnteredValue: { stringValue: '007' } }, {}] }],
        fields: 'userEnteredValue',
      },
    }),
    status: 200,
    response: { replies: [{}] },
    part: true,
    leaves: [['a', '007']],
  },
  {
    name: 'when one request of batchUpdate is an error, none is applied, and the error names it',
    basis: 'recorded',
    given: [['a']],
    method: 'POST',
    path: ':batchUpdate',
    body: batch(
      {
        updateCells: {
          range: { sheetId: '{sheetId}', startRowIndex: 0, endRowIndex: 1 },
          fields: 'userEnteredValue',
        },
      },
      { updateSheetProperties: { properties: { sheetId: 987_654_321, title: 'x' }, fields: 'title' } },
    ),
    status: 400,
    response: badRequest('Invalid requests[1].updateSheetProperties: No sheet with id: 987654321'),
    leaves: [['a']],
  },
  {
    name: 'a tab with the title of another is an error',
    basis: 'recorded',
    method: 'POST',
    path: ':batchUpdate',
    body: batch({ addSheet: { properties: { title: '{title}' } } }),
    status: 400,
    response: badRequest(
      'Invalid requests[0].addSheet: A sheet with the name "{title}" already exists. Please enter another name.',
    ),
  },
  {
    name: 'an update without a mask is an error',
    basis: 'recorded',
    method: 'POST',
    path: ':batchUpdate',
    body: batch({ repeatCell: { range: { sheetId: '{sheetId}' }, cell: {} } }),
    status: 400,
    response: badRequest(
      "Invalid requests[0].repeatCell: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ),
  },
  {
    name: 'a request on cells outside the grid is an error',
    basis: 'recorded',
    method: 'POST',
    path: ':batchUpdate',
    body: batch({
      repeatCell: {
        range: { sheetId: '{sheetId}', startRowIndex: 20, startColumnIndex: 0, endColumnIndex: 2 },
        cell: {},
        fields: 'note',
      },
    }),
    status: 400,
    response: badRequest(
      'Invalid requests[0].repeatCell: Range ({tab}!A21:B) exceeds grid limits. Max rows: 20, max columns: 6',
    ),
  },
  {
    name: 'updateCells beyond the last column is an error',
    basis: 'recorded',
    method: 'POST',
    path: ':batchUpdate',
    body: batch({
      updateCells: {
        start: { sheetId: '{sheetId}', rowIndex: 0, columnIndex: 5 },
        rows: [{ values: [{ note: 'a' }, { note: 'b' }] }],
        fields: 'note',
      },
    }),
    status: 400,
    response: badRequest(
      'Invalid requests[0].updateCells: Attempting to write column: 6, beyond the last requested column of: 5',
    ),
  },
  {
    name: 'deleting rows outside the grid is an error',
    basis: 'recorded',
    method: 'POST',
    path: ':batchUpdate',
    body: batch({
      deleteDimension: {
        range: { sheetId: '{sheetId}', dimension: 'ROWS', startIndex: 20, endIndex: 21 },
      },
    }),
    status: 400,
    response: badRequest(
      "Invalid requests[0].deleteDimension: Cannot delete a row that doesn't exist. " +
        'Tried to delete row index 20 but there are only 20 rows.',
    ),
  },
  {
    name: 'an unknown kind of request is an error',
    basis: 'recorded',
    method: 'POST',
    path: ':batchUpdate',
    body: batch({ frobnicate: {} }),
    status: 400,
    response: badRequest(
      'Invalid JSON payload received. Unknown name "frobnicate" at \'requests[0]\': Cannot find field.',
    ),
    part: true,
  },
  {
    name: 'an unknown field is an error',
    basis: 'assumed',
    method: 'POST',
    path: ':batchUpdate',
    body: batch({ addSheet: { properties: { titel: 'x' } } }),
    status: 400,
    response: badRequest(
      'Invalid JSON payload received. Unknown name "titel" at \'requests[0].add_sheet.properties\': Cannot find field.',
    ),
    part: true,
  },
  {
    name: 'batchUpdate without requests is an error',
    basis: 'recorded',
    method: 'POST',
    path: ':batchUpdate',
    body: batch(),
    status: 400,
    response: badRequest('Must specify at least one request.'),
  },
  {
    name: 'a kind of request that is not implemented is refused with 501',
    basis: 'documented',
    method: 'POST',
    path: ':batchUpdate',
    body: batch({ sortRange: { range: { sheetId: '{sheetId}' } } }),
    status: 501,
    response: refusal(
      501,
      'UNIMPLEMENTED',
      'Not implemented by the Sheets emulator: the request sortRange of spreadsheets.batchUpdate',
    ),
    emulatorOnly: true,
  },
  {
    name: 'a method that is not implemented is refused with 501',
    basis: 'documented',
    method: 'POST',
    path: '/values/{{{tab}!A1}}:append',
    query: raw,
    body: { values: [['x']] },
    status: 501,
    response: { error: { code: 501, status: 'UNIMPLEMENTED' } },
    part: true,
    emulatorOnly: true,
  },
  {
    name: 'a formula with USER_ENTERED is refused with 501',
    basis: 'documented',
    method: 'PUT',
    path: '/values/{{{tab}!A1}}',
    query: [['valueInputOption', 'USER_ENTERED']],
    body: { values: [['=1+1']] },
    status: 501,
    response: { error: { code: 501, status: 'UNIMPLEMENTED' } },
    part: true,
    emulatorOnly: true,
    leaves: [],
  },
]
