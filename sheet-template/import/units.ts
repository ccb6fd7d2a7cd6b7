import type { ImportRemark } from './remark.ts'

/** A unit as the document names it. */
export interface FoundUnit {
  /** What stands for it in «Відповідальні»: an abbreviation, or the name where there is none. */
  readonly code: string
  readonly name: string
}

/** «ВПЗВК», «УП», «ГУ ДМС», «УпЗВК». */
const abbreviation = /^(?=.{2,20}$)\p{Lu}[\p{L}\d’'-]*\p{Lu}\d*(?: \p{Lu}[\p{L}\d’'-]*\p{Lu}\d*)?$/u

/** What may stand before a unit in a list: «1)», «2.», «–», «•». */
const mark = /^(?:\d{1,2}[.)](?=\s|\p{L})|[-–—•·*])\s*/u

/**
 * The units of a cell, in their order: each in a line, or parted by commas, semicolons, «та» between abbreviations.
 *
 * @example unitsIn('ВПЗВК, УП та УКЕС').map(({ code }) => code) // ['ВПЗВК', 'УП', 'УКЕС']
 */
export function unitsIn(cell: string): readonly FoundUnit[] {
  const pieces = joinedLines(cell)
    .flatMap((line) => line.split(/[,;](?![^(]*\))/u))
    .flatMap((piece) => partedByAnd(piece.trim().replace(mark, '')))
    .map((piece) => piece.replace(/[.\s]+$/u, ''))
    .filter((piece) => piece !== '')
  const units = pieces.map(named)
  return units.filter(({ code }, at) => units.findIndex((unit) => unit.code === code) === at)
}

/** All units of a document, and what is left to people of their names. */
export function allUnits(cells: readonly { readonly where: string; readonly units: string }[]): {
  readonly units: readonly FoundUnit[]
  readonly remarks: readonly ImportRemark[]
} {
  const known = new Map<string, FoundUnit & { readonly where: string }>()
  for (const { where, units } of cells) {
    for (const unit of unitsIn(units)) {
      const there = known.get(unit.code)
      if (there === undefined || (there.name === '' && unit.name !== '')) {
        known.set(unit.code, { ...unit, where: there?.where ?? where })
      }
    }
  }
  const long = [...known.values()].filter(({ code, name }) => code === name)
  const remarks = long.map(({ code, where }): ImportRemark => {
    const text = `the unit «${code}» has no abbreviation; give it one on «Підрозділи» and in «Відповідальні».`
    return { kind: 'open', where, text }
  })
  return { units: [...known.values()], remarks }
}

/** A line that begins small goes on with the long name above it: cells of tables are narrow. */
function joinedLines(cell: string): string[] {
  const lines: string[] = []
  for (const line of cell.split('\n')) {
    const above = lines.at(-1)
    const goesOn = above !== undefined && /^\p{Ll}/u.test(line) && !/[,;]$/u.test(above)
    if (goesOn && !abbreviation.test(above)) lines.splice(-1, 1, `${above} ${line}`)
    else lines.push(line)
  }
  return lines
}

/** «та» within a long name is part of it; after an abbreviation it parts units, and so does the number of a list. */
function partedByAnd(piece: string): string[] {
  const [, first = '', rest = ''] = /^(.+?)\s+(?:та|і|й|\d{1,2}[.)])\s+(.+)$/su.exec(piece) ?? []
  return abbreviation.test(first) ? [first, ...partedByAnd(rest)] : [piece]
}

/** «Відділ запобігання корупції (далі – ВЗК)» says both. */
function named(piece: string): FoundUnit {
  const text = piece.replaceAll(/\s+/gu, ' ')
  const [, name = '', code = ''] = /^(.+?)\s*\((?:далі\s*[–—-]\s*)?([^()]+)\)$/iu.exec(text) ?? []
  if (abbreviation.test(code)) return { code, name }
  return abbreviation.test(text) ? { code: text, name: '' } : { code: text, name: text }
}
