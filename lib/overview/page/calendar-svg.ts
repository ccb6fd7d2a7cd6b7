import { html } from 'hono/html'
import { type Day, daysBetween, theDay, yearOf } from '../../calendar/day.ts'
import { firstDay, periodsOf } from '../../calendar/period.ts'
import { markWords, monthName, todayMark, unitLabel } from '../../text/overview-page.ts'
import type { Html } from '../html-document.ts'
import type { UnitYear, WeekMark } from './calendar.ts'

// Lengths in units of the drawing, which are CSS pixels unless it is scaled.
const dayWidth = 2.85
const headHeight = 30
const laneHeight = 18
const rowPadding = 5
/** Room for a mark of the last week. */
const tailWidth = 34
const nameWidth = 96
const symbolSize = 12

/** A mark with its place in its row. */
interface PlacedMark {
  readonly mark: WeekMark
  readonly x: number
  readonly lane: number
}

interface Row {
  readonly unit: string
  readonly placed: readonly PlacedMark[]
  readonly top: number
  readonly height: number
}

/**
 * The calendar of a year as a drawing: a row for each unit, a mark for each week in which something is due. The units’
 * names are a drawing of their own, which stays in place while the year is scrolled.
 *
 * @param name the accessible name of the drawing
 */
export function calendarSvg(years: readonly UnitYear[], year: number, asOf: Day, name: string): Html {
  const rows = rowsOf(years, year)
  const last = rows.at(-1)
  const height = last === undefined ? headHeight : last.top + last.height
  const width = Math.ceil(
    daysBetween(theDay(`${year}-01-01`), theDay(`${year}-12-31`)) * dayWidth + tailWidth,
  )
  return html`<svg class="names" width="${nameWidth}" height="${height}" viewBox="0 0 ${nameWidth} ${height}" aria-hidden="true">${rows.map(
    ({ unit, top, height: rowHeight }, index) =>
      html`${band(index, nameWidth, top, rowHeight)}<text x="6" y="${top + rowHeight / 2 + 4}">${shortName(unit)}</text>`,
  )}</svg><svg class="year" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${name}">
${rows.map(({ top, height: rowHeight }, index) => band(index, width, top, rowHeight))}
${months(year, height)}
${yearOf(asOf) === year ? today(asOf, year, height) : ''}
${rows.map((row) => row.placed.map((placed) => markSvg(placed, row)))}
</svg>`
}

function rowsOf(years: readonly UnitYear[], year: number): readonly Row[] {
  let top = headHeight
  return years.map(({ unit, marks }) => {
    const placed = assignLanes(marks, year)
    const lanes = Math.max(1, ...placed.map((one) => one.lane + 1))
    const row = { unit, placed, top, height: lanes * laneHeight + 2 * rowPadding }
    top += row.height
    return row
  })
}

/**
 * Places each mark in the first lane where it overlaps no other.
 *
 * @param marks in the order of their days
 */
export function assignLanes(marks: readonly WeekMark[], year: number): readonly PlacedMark[] {
  const ends: number[] = []
  return marks.map((mark) => {
    const x = xOf(mark.days[0], year)
    const free = ends.findIndex((end) => end <= x)
    const index = free < 0 ? ends.length : free
    ends[index] = x + widthOf(mark)
    return { mark, x, lane: index }
  })
}

/** The width of a mark’s symbol, with its number where it stands for several obligations. */
function widthOf({ obligations }: WeekMark): number {
  return obligations.length === 1 ? symbolSize + 2 : symbolSize + 4 + String(obligations.length).length * 7
}

function xOf(day: Day, year: number): number {
  return Math.round(daysBetween(theDay(`${year}-01-01`), day) * dayWidth)
}

function markSvg({ mark, x, lane: index }: PlacedMark, { top }: Row): Html {
  const { unit, days, state, obligations } = mark
  const y = top + rowPadding + index * laneHeight + 3
  const numbers = obligations.map(({ obligation }) => obligation.measure.number)
  return html`<g class="${state}"><title>${markWords(unit, days, state, numbers)}</title><use href="#m-${state}" x="${x}" y="${y}" width="${symbolSize}" height="${symbolSize}"/>${
    obligations.length === 1
      ? ''
      : html`<text x="${x + symbolSize + 2}" y="${y + 10}">${obligations.length}</text>`
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

/** A unit’s name cut to the width of the column; the table has it whole. */
function shortName(unit: string): string {
  const characters = Array.from(unitLabel(unit))
  return characters.length <= 11 ? characters.join('') : `${characters.slice(0, 9).join('')}…`
}
