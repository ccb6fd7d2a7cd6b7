const months = ['січ', 'лют', 'бер', 'кві', 'тра', 'чер', 'лип', 'сер', 'вер', 'жов', 'лис', 'гру']

/**
 * Every number that may be meant by a cell that names no measure.
 *
 * @example numbersIn('1,2') // '1', '2', '1.2' and the cell itself
 * @example numbersIn('01.січ') // '1.1' among others: a program made a day of it
 */
export function numbersIn(written: string): readonly string[] {
  const words = [written, written.replace(/(?<=\d),(?=\d)/gu, '.')].flatMap(
    (text) => text.match(/[\p{L}\d]+(?:\.[\p{L}\d]+)*/gu) ?? [],
  )
  const undated = words.map((word) => {
    const parts = word.split('.').map((part) => {
      const month = months.indexOf(part.toLowerCase())
      return month < 0 ? part.replace(/^0+(?=\d)/u, '') : String(month + 1)
    })
    return parts.join('.')
  })
  return [written, ...words, ...undated, ...undated.map((word) => word.replace(/\.20\d\d$/u, ''))]
}
