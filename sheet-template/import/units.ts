import type { ImportRemark } from './remark.ts'

/** A unit as named in the document. */
export interface FoundUnit {
  /** Its text in «Відповідальні»: the abbreviation, or the name where there is none. */
  readonly code: string
  readonly name: string
}

/** «ВПЗВК», «УП», «ГУ ДМС», «УпЗВК». */
const abbreviation = /^(?=.{2,20}$)\p{Lu}[\p{L}\d’'-]*\p{Lu}\d*(?: \p{Lu}[\p{L}\d’'-]*\p{Lu}\d*)?$/u

/** The marker of a list item: «1)», «2.», «–», «•». */
const listMarker = /^(?:\d{1,2}[.)](?=\s|\p{L})|[-–—•·*])\s*/u

/**
 * The units of a cell, in their order: one a line, or separated by commas, semicolons, «та» between abbreviations.
 *
 * @example unitsIn('ВПЗВК, УП та УКЕС').map(({ code }) => code) // ['ВПЗВК', 'УП', 'УКЕС']
 */
export function unitsIn(cell: string): readonly FoundUnit[] {
  const pieces = joinLines(cell)
    .flatMap((line) => line.split(/[,;](?![^(]*\))/u))
    .flatMap((piece) => splitAtAnd(piece.trim().replace(listMarker, '')))
    .map((piece) => piece.replace(/[.\s]+$/u, ''))
    .filter((piece) => piece !== '')
  const units = pieces.map(unitOf)
  return units.filter(({ code }, at) => units.findIndex((unit) => unit.code === code) === at)
}

/** All units of a document, each once, and remarks on those without an abbreviation. */
export function allUnits(cells: readonly { readonly where: string; readonly units: string }[]): {
  readonly units: readonly FoundUnit[]
  readonly remarks: readonly ImportRemark[]
} {
  const known = new Map<string, FoundUnit & { readonly where: string }>()
  for (const { where, units } of cells) {
    for (const unit of unitsIn(units)) {
      const earlier = known.get(unit.code)
      if (earlier === undefined || (earlier.name === '' && unit.name !== '')) {
        known.set(unit.code, { ...unit, where: earlier?.where ?? where })
      }
    }
  }
  const unabbreviated = [...known.values()].filter(({ code, name }) => code === name)
  const remarks = unabbreviated.map(({ code, where }): ImportRemark => {
    const text = `the unit «${code}» has no abbreviation; give it one on «Підрозділи» and in «Відповідальні».`
    return { kind: 'open', where, text }
  })
  return { units: [...known.values()], remarks }
}

/** Joins lines of a wrapped name: a line that begins in lower case continues the name above it. */
function joinLines(cell: string): string[] {
  const lines: string[] = []
  for (const line of cell.split('\n')) {
    const above = lines.at(-1)
    const isContinuation = above !== undefined && /^\p{Ll}/u.test(line) && !/[,;]$/u.test(above)
    if (isContinuation && !abbreviation.test(above)) lines.splice(-1, 1, `${above} ${line}`)
    else lines.push(line)
  }
  return lines
}

/** Splits at «та» or at a list number after an abbreviation; within a long name «та» is part of it. */
function splitAtAnd(piece: string): string[] {
  const [, first = '', rest = ''] = /^(.+?)\s+(?:та|і|й|\d{1,2}[.)])\s+(.+)$/su.exec(piece) ?? []
  return abbreviation.test(first) ? [first, ...splitAtAnd(rest)] : [piece]
}

/** @example unitOf('Відділ запобігання корупції (далі – ВЗК)') // { code: 'ВЗК', name: 'Відділ запобігання корупції' } */
function unitOf(piece: string): FoundUnit {
  const text = piece.replaceAll(/\s+/gu, ' ')
  const [, name = '', code = ''] = /^(.+?)\s*\((?:далі\s*[–—-]\s*)?([^()]+)\)$/iu.exec(text) ?? []
  if (abbreviation.test(code)) return { code, name }
  return abbreviation.test(text) ? { code: text, name: '' } : { code: text, name: text }
}
