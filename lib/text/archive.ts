/** What «Журнал» says of an archived report. */
export const archiveWords = {
  title: 'Архів звітів',
  what: 'архів',
  nothing: 'Зберігати нічого: жоден період програми щойно не закінчився, і нині програма не діє.',
  settled: 'Усе, що належить зберегти, є в архіві.',
  object: 'Файл',
  state: 'Стан',
  back: 'На початкову сторінку',
  journalFailed:
    'Збережене залишається в архіві, але записати це на аркуші «Журнал» не вдалося; наступний запуск допише.',
} as const

export function storedState(state: 'stored' | 'already-stored'): string {
  return state === 'stored' ? 'збережено' : 'вже було'
}

/** What an archived report is about. @param week where it is the state of a week rather than of a period that has ended */
export function archivedName(period: string, week: string | undefined): string {
  return week === undefined ? period : `${period}: поточний стан на тижні ${week}`
}

/** A report that differs from the first one of its period. */
export function revisionWords(period: string): string {
  return `Дані за ${period} змінилися: перший звіт залишено без змін, новий зберігається поруч із датою в назві.`
}
