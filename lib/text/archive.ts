/** The texts of the archive’s page and of its records in «Журнал». */
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

/** The state of an object. */
export function storedState(state: 'stored' | 'already-stored'): string {
  return state === 'stored' ? 'збережено' : 'вже було'
}

/**
 * The name of an archived report.
 *
 * @param week the ISO week of a report of the current state; undefined for that of a period that has ended
 */
export function archivedName(period: string, week: string | undefined): string {
  return week === undefined ? period : `${period}: поточний стан на тижні ${week}`
}

/** The note on a revision: a report that differs from the first one of its period. */
export function revisionWords(period: string): string {
  return `Дані за ${period} змінилися: перший звіт залишено без змін, новий зберігається поруч із датою в назві.`
}
