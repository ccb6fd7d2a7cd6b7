import { expect, test } from 'vitest'
import { spreadsheetId } from '../../sheet-template/spreadsheet-id.ts'

const id = '1AbC_d-EfGhIjKlMnOpQrStUvWxYz0123456789abcd'

test.each([
  id,
  ` ${id}\n`,
  `https://docs.google.com/spreadsheets/d/${id}`,
  `https://docs.google.com/spreadsheets/d/${id}/edit`,
  `https://docs.google.com/spreadsheets/d/${id}/edit#gid=0`,
  `https://docs.google.com/spreadsheets/d/${id}/edit?usp=sharing`,
  `https://docs.google.com/spreadsheets/d/${id}/edit?gid=7#gid=7`,
  `https://docs.google.com/spreadsheets/u/0/d/${id}/edit`,
  `https://docs.google.com/a/body.gov.ua/spreadsheets/d/${id}/edit`,
  `docs.google.com/spreadsheets/d/${id}/edit`,
  `http://docs.google.com/spreadsheets/d/${id}/view`,
  `https://drive.google.com/open?id=${id}`,
  `https://drive.google.com/file/d/${id}/view?usp=drive_link`,
])('«%s» has the id of the spreadsheet', (text) => {
  expect(spreadsheetId(text)).toBe(id)
})

test.each([
  '',
  'моя таблиця',
  'https://docs.google.com/document/d/1AbC/edit',
  'https://docs.google.com/spreadsheets/d/e/2PACX-1vQ/pubhtml',
  'https://docs.google.com/spreadsheets/',
  `https://evil.example/spreadsheets/d/${id}/edit`,
  `https://docs.google.com/spreadsheets/d/${id}x%2F/edit`,
  'https://drive.google.com/drive/folders/1AbC',
])('«%s» has no id', (text) => {
  expect(spreadsheetId(text)).toBeUndefined()
})
