import { html } from 'hono/html'
import { assess } from '../../lib/assessment/assessment.ts'
import { type Day, yearOf } from '../../lib/calendar/day.ts'
import { parsePeriodCode } from '../../lib/calendar/period.ts'
import type { Finding } from '../../lib/finding.ts'
import type { BucketObject } from '../../lib/google/storage.ts'
import { htmlDocument } from '../../lib/overview/html-document.ts'
import type { Programme } from '../../lib/programme/programme.ts'
import { placeName, remarkOn } from '../../lib/text/findings.ts'
import { periodName } from '../../lib/text/period.ts'
import type { Workbook } from '../../lib/workbook/workbook.ts'
import { archiveSection } from './archive-section.ts'
import { deadlineForm } from './deadline-page.ts'

type Html = ReturnType<typeof html>

/**
 * The front page of the standalone server: a link to every page, with one line about it.
 *
 * @param stored the objects of the archive
 */
export async function frontPage(
  workbook: Workbook,
  today: Day,
  stored: readonly BucketObject[],
): Promise<string> {
  const assessment = assess(workbook, today)
  const { programme } = assessment
  const reports = programme === undefined ? obstacleList(assessment.obstacles) : reportLinks(programme)
  return await htmlDocument(
    'Стан виконання антикорупційної програми',
    html`<h1>Стан виконання антикорупційної програми</h1>
<p>Усе працює на цьому комп’ютері: таблиця, перевірки й звіти. Дані з нього нікуди не надсилаються.</p>
<h2>Стан виконання</h2>
<p><a href="/overview">Відкрити сторінку стану</a>: що виконано, що прострочено, що наближається, за підрозділами й за тижнями року.</p>
<h2>Таблиця</h2>
<p><a href="/sheet">Відкрити таблицю</a>: тут підрозділи записують, що зроблено. Змініть клітинку, відкрийте звіт знову, і зміна буде в ньому.</p>
<h2>Звіт</h2>
${reports}
${archiveSection(programme, today, stored)}
<h2>Перевірка</h2>
<p><a href="/validate">Перевірити зараз</a>: що в таблиці виправити і як. Результат записується на аркуші «Перевірка» і «Контроль».</p>
<h2>Контроль строків</h2>
<p>Кожен строк із датою, станом і поясненням: <a href="/overview?format=json">JSON</a>, <a href="/overview?format=csv">CSV</a>.</p>
<h2>Лист у понеділок</h2>
<p><a href="/digest">Переглянути листи цього тижня</a>: кому що прострочено, що наближається і що виправити. Перегляд нічого не надсилає.</p>
<form method="post" action="/digest"><p><button>Надіслати зараз</button> Двічі той самий лист не надсилається.</p></form>
<p><a href="/outbox">Надіслані листи</a> залишаються на цьому комп’ютері.</p>
<h2>Як читається строк</h2>
<p>Впишіть строк словами, як у програмі, і побачите, як його зрозуміє система.</p>
${deadlineForm({ phrase: '', year: yearOf(today), event: '' })}`,
  )
}

function reportLinks({ settings, units }: Programme): Html {
  const first = yearOf(settings.begins)
  const years = Array.from({ length: yearOf(settings.ends) - first + 1 }, (_, index) => first + index)
  return html`<p>${settings.programme}: додаток «Інформація про стан виконання заходів» у форматі PDF за обраний період.</p>
<ul>${years.map((year) => html`<li>${yearLinks(year)}</li>`)}</ul>
<form action="/report">
<p><label>Період <input name="period" value="${first}" size="8" aria-describedby="period-hint"></label>
<label>Підрозділ <select name="unit"><option value="">усі</option>${units.map(({ code }) => html`<option>${code}</option>`)}</select></label>
<label>Станом на <input type="date" name="asOf"></label>
<label>Формат <select name="format"><option value="pdf">PDF</option><option value="docx">Word</option><option value="csv">CSV</option></select></label>
<label><input type="checkbox" name="reasons" value="1"> з поясненнями</label>
<button>Скласти звіт</button></p>
<p id="period-hint">Рік (2023), півріччя (2023-H1), квартал (2023-Q2) або місяць (2023-05).</p>
</form>`
}

function yearLinks(year: number): Html[] {
  return ['', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4'].map((part, index) => {
    const period = parsePeriodCode(`${year}${part}`)
    const name = period === undefined ? '' : periodName(period).replace(/ \d{4} року$/u, '')
    return html`${index === 0 ? '' : ' · '}<a href="/report?period=${year}${part}">${name}</a>`
  })
}

function obstacleList(findings: readonly Finding[]): Html {
  return html`<p>Звіт скласти неможливо, доки в таблиці не виправлено таке:</p>
<ul>${findings.map((finding) => {
    const { remark, remedy } = remarkOn(finding)
    return html`<li><b>${placeName(finding)}</b>: ${remark} ${remedy}</li>`
  })}</ul>`
}
