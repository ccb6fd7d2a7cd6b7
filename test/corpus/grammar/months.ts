/** Nominative, genitive, locative. */
export const monthNames: readonly { month: number; nom: string; gen: string; loc: string }[] = [
  { month: 1, nom: 'січень', gen: 'січня', loc: 'січні' },
  { month: 2, nom: 'лютий', gen: 'лютого', loc: 'лютому' },
  { month: 3, nom: 'березень', gen: 'березня', loc: 'березні' },
  { month: 4, nom: 'квітень', gen: 'квітня', loc: 'квітні' },
  { month: 5, nom: 'травень', gen: 'травня', loc: 'травні' },
  { month: 6, nom: 'червень', gen: 'червня', loc: 'червні' },
  { month: 7, nom: 'липень', gen: 'липня', loc: 'липні' },
  { month: 8, nom: 'серпень', gen: 'серпня', loc: 'серпні' },
  { month: 9, nom: 'вересень', gen: 'вересня', loc: 'вересні' },
  { month: 10, nom: 'жовтень', gen: 'жовтня', loc: 'жовтні' },
  { month: 11, nom: 'листопад', gen: 'листопада', loc: 'листопаді' },
  { month: 12, nom: 'грудень', gen: 'грудня', loc: 'грудні' },
]

export function monthName(month: number): (typeof monthNames)[number] {
  const found = monthNames[month - 1]
  if (!found) throw new Error(`no month ${month}`)
  return found
}
