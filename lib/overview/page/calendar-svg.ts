import { html } from 'hono/html'
import { type Day, daysBetween, theDay, yearOf } from '../../calendar/day.ts'
import { firstDay, periodsOf } from '../../calendar/period.ts'
import { markWords, monthName, todayMark, unitCalled } from '../../text/overview-page.ts'
import type { Html } from '../html-document.ts'
import type { UnitYear, WeekMark } from './calendar.ts'

/** In units of the drawing, which are pixels where it is not scaled. */
const perDay = 2.85
const head = 30
const lane = 18
const pad = 5
const tail = 34
const nameWidth = 96
const form = 12

interface Placed {
  readonly mark: WeekMark
  readonly x: number
  readonly lane: number
}

interface Row {
  readonly unit: string
  readonly placed: readonly Placed[]
  readonly top: number
  readonly height: number
}

/**
 * A year as a picture: a row for each unit, a mark at each week in which something is due. Names stand in a
 * drawing of their own, which stays where it is while the year is scrolled.
 */
export function calendarSvg(years: readonly UnitYear[], year: number, asOf: Day, name: string): Html {
  const rows = rowsOf(years, year)
  const last = rows.at(-1)
  const height = last === undefined ? head : last.top + last.height
  const width = Math.ceil(daysBetween(theDay(`${year}-01-01`), theDay(`${year}-12-31`)) * perDay + tail)
  return html`<svg class="names" width="${nameWidth}" height="${height}" viewBox="0 0 ${nameWidth} ${height}" aria-hidden="true">${rows.map(
    ({ unit, top, height: own }, index) =>
      html`${band(index, nameWidth, top, own)}<text x="6" y="${top + own / 2 + 4}">${shortName(unit)}</text>`,
  )}</svg><svg class="year" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${name}">
${rows.map(({ top, height: own }, index) => band(index, width, top, own))}
${months(year, height)}
${yearOf(asOf) === year ? today(asOf, year, height) : ''}
${rows.map((row) => row.placed.map((placed) => drawn(placed, row)))}
</svg>`
}

function rowsOf(years: readonly UnitYear[], year: number): readonly Row[] {
  let top = head
  return years.map(({ unit, marks }) => {
    const placed = inLanes(marks, year)
    const lanes = Math.max(1, ...placed.map((one) => one.lane + 1))
    const row = { unit, placed, top, height: lanes * lane + 2 * pad }
    top += row.height
    return row
  })
}

/** Each mark in the first lane where it covers no other. Marks come in the order of their days. */
export function inLanes(marks: readonly WeekMark[], year: number): readonly Placed[] {
  const ends: number[] = []
  return marks.map((mark) => {
    const x = xOf(mark.days[0], year)
    const free = ends.findIndex((end) => end <= x)
    const index = free < 0 ? ends.length : free
    ends[index] = x + widthOf(mark)
    return { mark, x, lane: index }
  })
}

/** The form, and its number where there is more than one. */
function widthOf({ obligations }: WeekMark): number {
  return obligations.length === 1 ? form + 2 : form + 4 + String(obligations.length).length * 7
}

function xOf(day: Day, year: number): number {
  return Math.round(daysBetween(theDay(`${year}-01-01`), day) * perDay)
}

function drawn({ mark, x, lane: index }: Placed, { top }: Row): Html {
  const { unit, days, state, obligations } = mark
  const y = top + pad + index * lane + 3
  const numbers = obligations.map(({ obligation }) => obligation.measure.number)
  return html`<g class="${state}"><title>${markWords(unit, days, state, numbers)}</title><use href="#m-${state}" x="${x}" y="${y}" width="${form}" height="${form}"/>${
    obligations.length === 1 ? '' : html`<text x="${x + form + 2}" y="${y + 10}">${obligations.length}</text>`
  }</g>`
}

function band(index: number, width: number, top: number, height: number): Html | string {
  return index % 2 === 0
    ? html`<rect class="band" x="0" y="${top}" width="${width}" height="${height}"/>`
    : ''
}

function months(year: number, height: number): readonly Html[] {
  return periodsOf('month', year).map((month, index) => {
    const x = xOf(firstDay(month), year)
    return html`<path class="line" d="M${x} 0V${height}"/><text class="month" x="${x + 4}" y="12">${monthName(year, index + 1)}</text>`
  })
}

function today(asOf: Day, year: number, height: number): Html {
  const x = xOf(asOf, year)
  return html`<path class="today" d="M${x} 16V${height}"/><text class="today" x="${x + 3}" y="26">${todayMark(asOf)}</text>`
}

/** As much as the column holds; the table has the rest. */
function shortName(unit: string): string {
  const letters = Array.from(unitCalled(unit))
  return letters.length <= 11 ? letters.join('') : `${letters.slice(0, 9).join('')}…`
}
