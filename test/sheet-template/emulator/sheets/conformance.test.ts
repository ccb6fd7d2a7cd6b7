import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../../../sheet-template/emulator/sheets/json.ts'
import { rules } from './rule-vectors.ts'
import { openTarget, realSpreadsheet, type Target } from './target.ts'
import { reading, type SheetsVector, sheetVectors, writing } from './vectors.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(async () => {
  await target.close()
})

function quoted(): string {
  return `'${target.title.replaceAll("'", "''")}'`
}

/** encodeURIComponent leaves `'` and `!` as they are; the official client encodes them. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function fill(text: string): string {
  return text
    .replaceAll('{tab}', quoted())
    .replaceAll('{title}', target.title)
    .replaceAll('{id}', target.spreadsheetId)
}

function fillAll(value: Json): Json {
  if (value === '{sheetId}') return target.sheetId
  if (typeof value === 'string') return fill(value)
  if (Array.isArray(value)) return value.map(fillAll)
  if (typeof value !== 'object' || value === null) return value
  return fillFields(value)
}

function fillFields(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, fillAll(inner)]))
}

function pathOf({ path, query = [] }: SheetsVector): string {
  const encoded = path.replaceAll(/\{\{(.*)\}\}/g, (_, text: string) => encode(fill(text)))
  const parameters = query.map(([name, value]) => `${name}=${encode(fill(value))}`).join('&')
  return parameters === '' ? encoded : `${encoded}?${parameters}`
}

function tabPath(rest: string): string {
  return `/values/${encode(`${quoted()}${rest}`)}`
}

async function setValues(values: string[][]): Promise<void> {
  await target.call('POST', `${tabPath('')}:clear`, '{}')
  if (values.length === 0) return
  await target.call('PUT', `${tabPath('!A1')}?valueInputOption=RAW`, JSON.stringify({ values }))
}

function bodyOf({ body, text }: SheetsVector): string | undefined {
  return text ?? (body === undefined ? undefined : JSON.stringify(fillAll(body)))
}

async function run(vector: SheetsVector): Promise<void> {
  await setValues(vector.given ?? [])
  const reply = await target.call(vector.method, pathOf(vector), bodyOf(vector))
  const expected = fillFields(vector.response)
  const isPart = vector.part === true
  expect(isPart ? reply.body : {}).toMatchObject(isPart ? expected : {})
  expect(isPart ? {} : reply.body).toEqual(isPart ? {} : expected)
  expect(reply.status).toBe(vector.status)
  if (vector.leaves === undefined) return
  const after = await target.call('GET', tabPath(''))
  const values = vector.leaves.length > 0 ? { values: vector.leaves } : {}
  expect(after.body).toEqual({ range: `${quoted()}!A1:F20`, majorDimension: 'ROWS', ...values })
}

function applicable(vectors: SheetsVector[]): SheetsVector[] {
  return vectors.filter((vector) => realSpreadsheet === undefined || vector.emulatorOnly !== true)
}

describe.each([
  ['reading', reading],
  ['writing', writing],
  ['sheets', sheetVectors],
  ['rules', rules],
])('%s', (_, vectors) => {
  test.each(applicable(vectors))('$name ($basis)', async (vector) => {
    await expect(run(vector)).resolves.toBeUndefined()
  })
})

describe('through the official client', () => {
  test('a written table is read back the same', async () => {
    const { client, spreadsheetId } = target
    const range = `${quoted()}!A1:B2`
    await setValues([])
    const values = [
      ['№', 'Зміст заходу'],
      ['1.10', 'Один\nдва'],
    ]
    const put = await client.spreadsheets.values.update({
      spreadsheetId,
      range,
      valueInputOption: 'RAW',
      requestBody: { values },
    })
    expect(put.data).toMatchObject({ updatedRange: range, updatedCells: 4 })

    const got = await client.spreadsheets.values.batchGet({
      spreadsheetId,
      ranges: [quoted(), `${quoted()}!D:D`],
    })
    expect(got.data.valueRanges).toEqual([
      { range: `${quoted()}!A1:F20`, majorDimension: 'ROWS', values },
      { range: `${quoted()}!D1:D20`, majorDimension: 'ROWS' },
    ])

    const cleared = await client.spreadsheets.values.clear({ spreadsheetId, range })
    expect(cleared.data).toEqual({ spreadsheetId, clearedRange: range })
  })

  test('an error has Google’s status and message', async () => {
    const { client, spreadsheetId } = target
    const refused = client.spreadsheets.values.get({ spreadsheetId, range: 'NOPE!A1' })
    await expect(refused).rejects.toMatchObject({
      status: 400,
      response: {
        data: { error: { status: 'INVALID_ARGUMENT', message: 'Unable to parse range: NOPE!A1' } },
      },
    })
  })

  test('formats, notes, validation and protection are returned when a mask selects them', async () => {
    const { client, spreadsheetId, sheetId } = target
    const range = { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 }
    const made = await client.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          {
            repeatCell: {
              range,
              cell: { note: 'примітка', userEnteredFormat: { textFormat: { bold: true } } },
              fields: 'note,userEnteredFormat.textFormat.bold',
            },
          },
          { addProtectedRange: { protectedRange: { range, description: 'тільки програма' } } },
          { setDataValidation: { range, rule: { condition: { type: 'BOOLEAN' } } } },
        ],
      },
    })
    const id = made.data.replies?.[1]?.addProtectedRange?.protectedRange?.protectedRangeId
    const got = await client.spreadsheets.get({
      spreadsheetId,
      ranges: [`${quoted()}!A1`],
      fields:
        'sheets(protectedRanges(protectedRangeId,description),data.rowData.values(note,dataValidation.condition.type,userEnteredFormat.textFormat.bold))',
    })
    expect(got.data.sheets).toEqual([
      {
        protectedRanges: [{ protectedRangeId: id, description: 'тільки програма' }],
        data: [
          {
            rowData: [
              {
                values: [
                  {
                    note: 'примітка',
                    dataValidation: { condition: { type: 'BOOLEAN' } },
                    userEnteredFormat: { textFormat: { bold: true } },
                  },
                ],
              },
            ],
          },
        ],
      },
    ])
  })
})
