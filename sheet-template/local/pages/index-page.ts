import { html } from 'hono/html'
import { yearOf } from '../../../lib/calendar/day.ts'
import { parsePeriodCode } from '../../../lib/calendar/period.ts'
import { document } from '../../../lib/overview/document.ts'
import type { Programme } from '../../../lib/programme/programme.ts'
import { periodName } from '../../../lib/text/period.ts'

/** The front page on this machine: every door with its link and one line about it. */
export async function indexPage(programme: Programme): Promise<string> {
  const { settings, units } = programme
  const first = yearOf(settings.begins)
  const years = Array.from({ length: yearOf(settings.ends) - first + 1 }, (_, index) => first + index)
  const parts = ['', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4']
  return await document(
    'Стан виконання антикорупційної програми',
    html`<h1>${settings.programme}</h1>
<p>Усе працює на цьому комп’ютері: таблиця, перевірки й звіти. Дані з нього нікуди не надсилаються.</p>
<h2>Таблиця</h2>
<p><a href="/sheet">Відкрити таблицю</a>: тут підрозділи записують, що зроблено. Змініть клітинку, відкрийте звіт знову, і зміна буде в ньому.</p>
<h2>Звіт</h2>
<p>Додаток «Інформація про стан виконання заходів» у форматі PDF за обраний період.</p>
<ul>${years.map(
      (year) =>
        html`<li>${parts.map((part, index) => {
          const code = `${year}${part}`
          const period = parsePeriodCode(code)
          const name = period ? periodName(period).replace(/ \d{4} року$/u, '') : code
          return html`${index === 0 ? '' : ' · '}<a href="/report?period=${code}">${name}</a>`
        })}</li>`,
    )}</ul>
<form action="/report">
<p><label>Період <input name="period" value="${years[0]}" size="8" aria-describedby="period-hint"></label>
<label>Підрозділ <select name="unit"><option value="">усі</option>${units.map(({ code }) => html`<option>${code}</option>`)}</select></label>
<label>Станом на <input type="date" name="asOf"></label>
<button>Скласти звіт</button></p>
<p id="period-hint">Рік (2023), півріччя (2023-H1), квартал (2023-Q2) або місяць (2023-05).</p>
</form>`,
  )
}
