/**
 * What a page says while e-mails and the archive are stopped.
 *
 * @param tabs that are broken
 * @example stopped(['Підрозділи']) // 'Листи не надсилаються і звіти не архівуються, доки не виправлено аркуш «Підрозділи».'
 */
export function stopped(tabs: readonly string[]): string {
  const names = tabs.map((tab) => `«${tab}»`).join(', ')
  return `Листи не надсилаються і звіти не архівуються, доки не виправлено ${tabs.length === 1 ? 'аркуш' : 'аркуші'} ${names}.`
}

/** The time stamp in the first row of a system tab. */
export function checkedAt(time: string): string {
  return `Перевірено ${time}`
}

/** The header of the column with the day of which the figures are true. */
export const asOfHeader = 'Станом на'

/** The header of the column with the stable identifier of the obligation. */
export const identityHeader = 'Ідентифікатор'

/** The file name of the open data. */
export function overviewFileName(extension: 'csv' | 'json'): { ukrainian: string; ascii: string } {
  return { ukrainian: `Контроль.${extension}`, ascii: `control.${extension}` }
}

/** The day of which a system tab is true. */
export function asOfWords(day: string): string {
  return `станом на ${day}`
}

/** The number of obligations in a system tab. */
export function totalWords(total: number): string {
  return `усього строків: ${total}`
}

/** The texts of the page of a check. */
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
