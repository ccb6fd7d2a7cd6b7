import { expect, test } from 'vitest'
import { spreadsheetId } from '../../sheet-template/spreadsheet-id.ts'

test.each([
  '1AbC-_d09',
  ' 1AbC-_d09\n',
  'https://docs.google.com/spreadsheets/d/1AbC-_d09',
  'https://docs.google.com/spreadsheets/d/1AbC-_d09/edit#gid=0',
  'https://docs.google.com/spreadsheets/d/1AbC-_d09/edit?usp=sharing',
  'https://docs.google.com/spreadsheets/u/0/d/1AbC-_d09/edit?gid=0#gid=0',
  'https://docs.google.com/a/example.gov.ua/spreadsheets/d/1AbC-_d09/htmlview',
])('%j names a spreadsheet', (text) => {
  expect(spreadsheetId(text)).toBe('1AbC-_d09')
})

test.each([
  '',
  'аркуш',
  'https://docs.google.com/document/d/1AbC-_d09/edit',
  'https://docs.google.com/spreadsheets/d/e/2PACX-1v/pubhtml',
  'https://docs.google.com/spreadsheets/u/0/',
  'https://example.gov.ua/spreadsheets/d/1AbC-_d09/edit',
])('%j names none', (text) => {
  expect(spreadsheetId(text)).toBeUndefined()
})
