/** The first row of a system tab. */
export function checkedAt(time: string): string {
  return `Перевірено ${time}`
}

/** The column that dates every figure of a table. */
export const asOfHeader = 'Станом на'

export function overviewFileName(extension: 'csv' | 'json'): { ukrainian: string; ascii: string } {
  return { ukrainian: `Контроль.${extension}`, ascii: `control.${extension}` }
}

export function asOfWords(day: string): string {
  return `станом на ${day}`
}

export function totalWords(total: number): string {
  return `усього строків: ${total}`
}

/** The page of a check. */
export const checkPageWords = {
  title: 'Перевірка таблиці',
  clean: 'Зауважень немає: усе заповнено як слід.',
  written: 'Результат записано на аркуші «Перевірка» та «Контроль».',
  unchanged: 'Від попередньої перевірки нічого не змінилося.',
  again: 'Перевірити зараз',
  where: 'Де',
  what: 'Зауваження',
  remedy: 'Як виправити',
} as const
