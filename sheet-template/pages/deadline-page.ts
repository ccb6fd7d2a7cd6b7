import { html } from 'hono/html'
import { dayFromIso, formatDay } from '../../lib/calendar/day.ts'
import { exampleDeadlines } from '../../lib/deadline/examples.ts'
import { parseDeadline } from '../../lib/deadline/parse.ts'
import { resolveDeadline } from '../../lib/deadline/resolve.ts'
import { htmlDocument } from '../../lib/overview/html-document.ts'
import { kindName, warningSentence } from '../../lib/text/deadline-warnings.ts'
import { explainReading } from '../../lib/text/explain-reading.ts'
import { capitalized } from '../../lib/text/sentence.ts'

type Html = ReturnType<typeof html>

/**
 * The page that shows how a deadline is read.
 *
 * @param query `phrase`, `year` and `event` of its form; without `phrase` only the form is shown
 * @param year of the programme, where the query has none
 */
export async function deadlinePage(query: URLSearchParams, year: number): Promise<string> {
  const phrase = query.get('phrase')
  const fields = {
    phrase: phrase ?? '',
    year: /^20\d\d$/u.test(query.get('year') ?? '') ? Number(query.get('year')) : year,
    event: query.get('event') ?? '',
  }
  return await htmlDocument(
    'Як читається строк',
    html`<p><a href="/">← На початок</a></p>
<h1>Як читається строк</h1>
${deadlineForm(fields)}
${phrase === null ? '' : reading(fields)}
<h2>Приклади</h2>
<ul>${exampleDeadlines.map(
      (example) =>
        html`<li><a href="/deadline?phrase=${encodeURIComponent(example)}&amp;year=${fields.year}">${example}</a></li>`,
    )}</ul>`,
  )
}

interface DeadlineFields {
  readonly phrase: string
  readonly year: number
  readonly event: string
}

/** The form of the page, which the front page has too. */
export function deadlineForm({ phrase, year, event }: DeadlineFields): Html {
  return html`<form action="/deadline">
<p><label>Строк виконання <input name="phrase" value="${phrase}" size="50" required></label>
<label>Рік програми <input name="year" value="${year}" size="5" inputmode="numeric"></label>
<label>Дата події <input type="date" name="event" value="${event}"></label>
<button>Прочитати</button></p>
</form>`
}

function reading({ phrase, year, event }: DeadlineFields): Html {
  const deadline = parseDeadline(phrase)
  const circumstances = { year, event: dayFromIso(event) }
  const resolved = resolveDeadline(deadline, circumstances)
  const { kind, occurrences, warnings } = resolved
  return html`<section aria-live="polite">
<h2>${capitalized(kindName(kind))}</h2>
<p>${explainReading(deadline, resolved)}</p>
${
  occurrences.length === 0
    ? ''
    : html`<ul>${occurrences.map(({ from, due }) => html`<li>з ${formatDay(from)} до <b>${formatDay(due)}</b></li>`)}</ul>`
}
${warnings.map((warning) => html`<p>Зверніть увагу: ${warningSentence(warning)}.</p>`)}
</section>`
}
