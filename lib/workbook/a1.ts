/**
 * The letters of a column, counted from 0.
 *
 * @example columnLetters(27) // 'AB'
 */
export function columnLetters(position: number): string {
  const last = String.fromCharCode(65 + (position % 26))
  return position < 26 ? last : `${columnLetters(Math.trunc(position / 26) - 1)}${last}`
}
