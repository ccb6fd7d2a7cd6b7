import { html } from 'hono/html'
import { archivedAddress } from '../../lib/archive/outcome-page.ts'
import { hasEnded } from '../../lib/archive/periods.ts'
import { type Day, yearOf } from '../../lib/calendar/day.ts'
import { periodCode, periodOf, periodsOf } from '../../lib/calendar/period.ts'
import type { BucketObject } from '../../lib/google/storage.ts'
import type { Programme } from '../../lib/programme/programme.ts'
import { periodName } from '../../lib/text/period.ts'

/** The section on the archive: buttons that archive, and links to archived reports. */
export function archiveSection(
  programme: Programme | undefined,
  today: Day,
  stored: readonly BucketObject[],
) {
  const reports = stored.filter(({ name }) => archivedAddress(name) !== undefined)
  return html`<h2>Архів</h2>
<p>Звіт за період, що закінчився, зберігається один раз: у PDF, CSV і разом із даними таблиці. Збережене не змінюється, навіть коли змінено таблицю.</p>
<form method="post" action="/archive"><p><button>Зберегти в архіві зараз</button>
${programme === undefined ? '' : endedPeriods(programme, today).map((period) => html`<button formaction="/archive?period=${periodCode(period)}">${periodName(period)}</button> `)}</p></form>
${reports.length === 0 ? html`<p>В архіві ще нічого немає.</p>` : html`<ul>${reports.map(({ name }) => html`<li><a href="${archivedAddress(name)}">${name}</a></li>`)}</ul>`}`
}

/** The half-years and years of the programme that have ended. */
function endedPeriods({ settings }: Programme, today: Day) {
  const first = yearOf(settings.begins)
  const years = Array.from({ length: yearOf(settings.ends) - first + 1 }, (_, index) => first + index)
  return years
    .flatMap((year) => [...periodsOf('half', year), periodOf('year', year, 1)])
    .filter((period) => hasEnded(period, today))
}
