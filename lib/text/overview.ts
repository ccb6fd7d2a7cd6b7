/** The column that dates every figure of a table. */
export const asOfHeader = 'Станом на'

export function overviewFileName(extension: 'csv' | 'json'): { ukrainian: string; ascii: string } {
  return { ukrainian: `Контроль.${extension}`, ascii: `control.${extension}` }
}
