import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TextLine } from '../../../../lib/report/pdf/line-breaking.ts'
import { paginate, type TableRow, type TaskName } from '../../../../lib/report/pdf/pagination.ts'

const area = { width: 100, size: 10, style: 'normal' as const }
const room = { first: 250, other: 400, line: 10, row: 5, tail: 60 }

let made = 0
function lines(count: number): TextLine[] {
  return Array.from({ length: count }, () => ({
    spans: [{ words: [], link: String(made++), width: 0 }],
    style: 'normal',
    size: 10,
    height: 10,
    indent: 0,
    width: 10,
    paragraph: area,
  }))
}

const role = { head: false, cells: [] }

/** Numbers of lines of a cell. */
const height = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 130 }) },
)
interface Drawn {
  /** Lines of the title of a section that begins with the task, if one does. */
  readonly title: number | undefined
  readonly name: number
  readonly measures: readonly (readonly [number, number])[]
}
const programme: fc.Arbitrary<Drawn[]> = fc.array(
  fc.record({
    title: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    name: height,
    measures: fc.array(fc.tuple(height, height), { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 10 },
)

function rowsOf(drawn: readonly Drawn[]): TableRow[] {
  return drawn.flatMap(({ title, name, measures }): TableRow[] => {
    const task: TaskName = { lines: lines(name) }
    const rows = measures.map(([one, two], index) => ({
      cells: [index === 0 ? task.lines : [], lines(one), lines(two)],
      role,
      task,
      isTitle: false,
    }))
    return title === undefined ? rows : [{ cells: [lines(title)], role, isTitle: true }, ...rows]
  })
}

test('every line of every cell is on exactly one page, in order', () => {
  fc.assert(
    fc.property(programme, (drawn) => {
      const rows = rowsOf(drawn)
      const pieces = [...paginate(rows, room)].flat()
      for (const row of rows) {
        for (const [column, cell] of row.cells.entries()) {
          const own = pieces.filter((piece) => piece.row === row && !(column === 0 && piece.repeatsTask))
          expect(own.flatMap(({ cells }) => cells[column] ?? [])).toEqual(cell)
        }
      }
    }),
  )
})

test('no page overflows, and none but the first is empty', () => {
  fc.assert(
    fc.property(programme, (drawn) => {
      for (const [page, pieces] of [...paginate(rowsOf(drawn), room)].entries()) {
        const used = pieces.reduce(
          (sum, { cells }) => sum + Math.max(...cells.map(({ length }) => length)) * room.line + room.row,
          0,
        )
        expect(used).toBeLessThanOrEqual(page === 0 ? room.first : room.other)
        expect(pieces.length > 0 || page === 0).toBe(true)
      }
    }),
  )
})

test('a title is never the last on a page that has another after it', () => {
  fc.assert(
    fc.property(programme, (drawn) => {
      const rows = rowsOf(drawn)
      const pages = [...paginate(rows, room)]
      for (const pieces of pages.slice(0, -1)) {
        const last = pieces.at(-1)
        expect(last === undefined || !last.row.isTitle).toBe(true)
      }
    }),
  )
})

test('where there is no room below the head the table begins on the next page', () => {
  const [first, second] = [
    ...paginate(rowsOf([{ title: 1, name: 2, measures: [[3, 3]] }]), { ...room, first: 40 }),
  ]
  expect([first?.length, second?.length]).toEqual([0, 2])
})
