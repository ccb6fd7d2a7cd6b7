import { assessProgramme } from '../../lib/assessment/assessment.ts'
import { dayFromIso } from '../../lib/calendar/day.ts'
import { parseDeadline } from '../../lib/deadline/parse.ts'
import { emailContent } from '../../lib/digest/email-message.ts'
import { unitDigests } from '../../lib/digest/unit-digests.ts'
import { negative, positive } from '../corpus/grammar/all.ts'
import { bigWorkbook } from './big-workbook.ts'
import { checking } from './checking.ts'
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

console.log('From the answer of the Sheets API to obligations and findings: five entries a measure')
console.table(Object.fromEntries([100, 1_000, 10_000].map((count) => [`${count} measures`, checking(count)])))

console.log('E-mails: 200 units, as many as a large ministry writes to')
const wide = bigWorkbook(2_000, 200)
const assessment = assessProgramme(wide, asOf)
const start = performance.now()
const digests = unitDigests(assessment)
const links = { cells: { sheetUrl: '', tabIds: new Map(), workbook: wide }, pages: undefined }
for (const digest of digests) await emailContent(digest, links)
const made = performance.now() - start
console.table({
  [`${assessment.obligations.length} obligations`]: {
    'e-mails': digests.length,
    ms: Math.round(made),
    'ms an e-mail': Number((made / digests.length).toFixed(1)),
  },
})
