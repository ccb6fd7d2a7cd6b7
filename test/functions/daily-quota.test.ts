import { expect, test } from 'vitest'
import { setCell } from '../../sheet-template/emulator/sheets/edits.ts'
import { openOffice } from './fixtures/office.ts'
import { officeWithOverdue } from './fixtures/office-with-overdue.ts'

/** Google’s quota, per account: https://developers.google.com/workspace/sheets/api/limits */
const quota = 60

const dayLong = 24 * 60
const worksFrom = 8 * 60
const worksUntil = 18 * 60

test('a day of checks, e-mails, archive and 500 page views stays far below the quota of any minute', async () => {
  const office = await openOffice(officeWithOverdue, '2023-12-25', {
    PUBLIC_URL: 'https://control.example.gov.ua',
  })
  const { sheet, post, fetch, later } = office
  const clicks = (minute: number) => (minute === 10 * 60 ? 102 : isAtWork(minute) && minute % 3 === 0 ? 2 : 0)
  const statuses = new Set<number>()
  let clicked = 0
  let [mostReads, mostWrites] = [0, 0]
  for (let minute = 0; minute < dayLong; minute++) {
    sheet.requests.length = 0
    if (isAtWork(minute) && minute % 30 === 0)
      setCell(sheet.store, 'Заходи', 1, 3, `Провести лекцію ${minute}`)
    for (const path of scheduled(minute)) statuses.add((await post(path)).status)
    const paths = Array.from({ length: clicks(minute) }, (_, index) =>
      index % 2 ? '/overview?format=json' : '/report?format=csv',
    )
    for (const { status } of await Promise.all(paths.map((path) => fetch(path, {})))) statuses.add(status)
    clicked += paths.length
    later(60_000)
    const written = sheet.requests.filter(
      ({ method, path }) => method !== 'GET' && !path.endsWith(':batchGet'),
    )
    mostReads = Math.max(mostReads, sheet.requests.length - written.length)
    mostWrites = Math.max(mostWrites, written.length)
  }
  expect(clicked).toBe(500)
  expect([...statuses]).toEqual([200])
  expect(mostReads).toBeLessThan(quota / 2)
  expect(mostWrites).toBeLessThan(quota / 2)
})

/** A check every ten minutes; archive and e-mails at different times, since both write the journal. */
function scheduled(minute: number): string[] {
  return [
    ...(minute % 10 === 0 ? ['/validate'] : []),
    ...(minute === 7 * 60 ? ['/archive'] : []),
    ...(minute === 9 * 60 ? ['/digest'] : []),
  ]
}

function isAtWork(minute: number): boolean {
  return worksFrom <= minute && minute < worksUntil
}
