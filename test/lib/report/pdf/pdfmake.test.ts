import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

const require = createRequire(import.meta.resolve('pdfmake'))

test('pdfmake and pdfkit have the versions whose undocumented parts are used', () => {
  const versions = ['pdfmake/package.json', 'pdfkit/package.json'].map(
    (path) => (require(path) as { version: string }).version,
  )
  // For another version, compare lib/report/pdf/pdfmake.ts with its sources, then change this line.
  expect(versions).toEqual(['0.3.11', '0.19.1'])
})

test('they have the methods on which the annex depends', () => {
  const { default: Layout } = require('pdfmake/js/LayoutBuilder.js') as { default: { prototype: object } }
  const { default: Document } = require('pdfmake/js/PDFDocument.js') as { default: { prototype: object } }
  expect(Layout.prototype).toMatchObject({
    tryLayoutDocument: expect.any(Function),
    buildNextLine: expect.any(Function),
    layoutDocument: expect.any(Function),
  })
  for (const method of [
    'provideFont',
    'struct',
    'addStructure',
    'markContent',
    'markStructureContent',
    'endMarkedContent',
    'link',
    'addContent',
  ]) {
    expect(method in Document.prototype).toBe(true)
  }
})
