/** Roman numbers as people type them: Latin, Cyrillic «І», and both in one number. */
export const romanFigures: Record<number, readonly string[]> = {
  1: ['I', 'І'],
  2: ['II', 'ІІ', 'ІI', 'IІ'],
  3: ['III', 'ІІІ', 'ІIІ', 'IІI'],
  4: ['IV', 'ІV'],
}

/** Ordinals by gender: quarter is masculine, half-year neuter, decade feminine. */
type Forms = { nom: string[]; gen: string[]; loc: string[] }

export const quarterNumber: Record<number, Forms> = {
  1: forms(1, ['1-й', 'перший'], ['1-го', 'першого'], ['1-му', 'першому']),
  2: forms(2, ['2-й', 'другий'], ['2-го', 'другого'], ['2-му', 'другому']),
  3: forms(3, ['3-й', 'третій'], ['3-го', 'третього'], ['3-му', 'третьому']),
  4: forms(4, ['4-й', 'четвертий'], ['4-го', 'четвертого'], ['4-му', 'четвертому']),
}

export const halfNumber: Record<number, Forms> = {
  1: forms(1, ['1-ше', 'перше'], ['1-го', 'першого'], ['1-му', 'першому']),
  2: forms(2, ['2-ге', 'друге'], ['2-го', 'другого'], ['2-му', 'другому']),
}

export const decadeNumber: Record<number, Forms> = {
  1: forms(1, ['1-ша', 'перша'], ['1-ої', 'першої'], ['1-ій', 'першій']),
  2: forms(2, ['2-га', 'друга'], ['2-ої', 'другої'], ['2-ій', 'другій']),
  3: forms(3, ['3-тя', 'третя'], ['3-ої', 'третьої'], ['3-ій', 'третій']),
}

function forms(n: number, nom: string[], gen: string[], loc: string[]): Forms {
  const digits = [...(romanFigures[n] ?? []), String(n)]
  return { nom: [...digits, ...nom], gen: [...digits, ...gen], loc: [...digits, ...loc] }
}

export function ordinal(table: Record<number, Forms>, n: number): Forms {
  const found = table[n]
  if (!found) throw new Error(`no ordinal ${n}`)
  return found
}
