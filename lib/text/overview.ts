/** The first row of a system tab. */
export function checkedAt(time: string): string {
  return `Перевірено ${time}`
}

/** The column that dates every figure of a table. */
export const asOfHeader = 'Станом на'

/** The column that names each obligation, the same from day to day. */
export const identityHeader = 'Ідентифікатор'

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
  onlyShown:
    'Аркуші «Перевірка» та «Контроль» не змінено: їх оновлює кнопка нижче або перевірка за розкладом.',
  again: 'Перевірити й записати на аркуші',
  where: 'Де',
  what: 'Зауваження',
  remedy: 'Як виправити',
} as const
