import { dayFromIso } from '../../lib/calendar/day.ts'
import { check } from '../../lib/checks/check.ts'
import { inspect } from '../../lib/checks/inspect.ts'
import { control } from '../../lib/control/control.ts'
import { parseDeadline } from '../../lib/deadline/parse.ts'
import { weeklyDigests } from '../../lib/digest/digest.ts'
import { messageOf } from '../../lib/digest/message.ts'
import { readProgramme, readSheet } from '../../lib/programme/read-programme.ts'
import { negative, positive } from '../corpus/grammar/all.ts'
import { bigWorkbook } from './big-workbook.ts'
import { best } from './measure.ts'

const asOf = dayFromIso('2024-06-30')
if (asOf === undefined) throw new Error('no such day')

const phrases = [...positive().map(({ phrase }) => phrase), ...negative()]
const parsing = best(3, () => phrases.forEach(parseDeadline))
console.log('Deadlines')
console.table({
  [`parse, ${phrases.length} different phrases`]: {
    'µs each': Math.round((parsing * 1000) / phrases.length),
    'of 100,000, s': Number(((parsing * 100) / phrases.length).toFixed(1)),
  },
})

console.log('From rows to obligations and their states: five entries a measure')
let before: { read: number; states: number; json: number } | undefined
const table: Record<string, Record<string, number | string>> = {}
for (const measures of [1_000, 10_000]) {
  const workbook = bigWorkbook(measures)
  const answer = JSON.stringify([...workbook])
  const programme = readProgramme(workbook)
  const json = best(5, () => JSON.parse(answer))
  const read = best(5, () => readProgramme(workbook))
  const sheet = readSheet(workbook)
  const checked = best(3, () => check(sheet, workbook, asOf))
  const states = best(5, () => control(programme, { asOf, isOver: true, knownOn: asOf }))
  table[`${measures} measures`] = {
    'JSON.parse, ms': Math.round(json),
    'rows read, ms': Math.round(read),
    'states, ms': Math.round(states),
    'checked (states included), ms': Math.round(checked),
    'µs a measure': Math.round((states * 1000) / measures),
    '× JSON.parse': Number(((read + checked) / json).toFixed(1)),
    growth: before === undefined ? '' : Number((states / before.states).toFixed(1)),
  }
  before = { read, states, json }
}
console.table(table)

console.log('Letters: 200 units, as many as a large ministry writes to')
const wide = bigWorkbook(2_000, 200)
const { control: held, findings } = inspect(wide, asOf)
if (held === undefined) throw new Error('no programme')
const start = performance.now()
const digests = weeklyDigests({ ...held, findings }, asOf)
const links = { cells: { sheetUrl: '', tabIds: new Map(), workbook: wide }, pages: undefined }
for (const digest of digests) await messageOf(digest, links)
const made = performance.now() - start
console.table({
  [`${held.obligations.length} obligations`]: {
    letters: digests.length,
    ms: Math.round(made),
    'ms a letter': Number((made / digests.length).toFixed(1)),
  },
})
