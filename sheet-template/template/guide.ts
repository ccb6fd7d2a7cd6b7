import { formatDay, theDay, yearOf } from '../../lib/calendar/day.ts'
import { exampleDeadlines } from '../../lib/deadline/examples.ts'
import { parseDeadline } from '../../lib/deadline/parse.ts'
import { resolveDeadline } from '../../lib/deadline/resolve.ts'
import { levels } from '../../lib/finding.ts'
import { states } from '../../lib/obligations/state.ts'
import { results, resultWords, type Tab, tabs } from '../../lib/programme/schema.ts'
import { settingsGuide } from '../../lib/programme/settings.ts'
import { explainReading } from '../../lib/text/explain-reading.ts'
import { levelName } from '../../lib/text/findings.ts'
import { stateName } from '../../lib/text/state.ts'
import {
  findingsAndControl,
  howItWorks,
  levelMeanings,
  resultMeanings,
  stateMeanings,
} from './guide-words.ts'

/** The tab with the guide for staff, generated from the schema. */
export const guideTitle = 'Довідка'

/** The first cell of the guide, by which its tab is recognized. */
export const guideMark = 'Довідка: як вести таблицю виконання антикорупційної програми'

export interface GuideRow {
  readonly look: 'title' | 'heading' | 'headers' | 'text'
  readonly cells: readonly string[]
}

/** The day of an event and the year of a programme, for the examples. */
const eventOn = theDay('2025-02-03')
const year = yearOf(eventOn)

/** A part of the guide: sentences, or a table under its headers. */
export interface GuideSection {
  readonly title: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The sections of the guide in their order. */
export function guideSections(): readonly GuideSection[] {
  return [
    { title: 'Як це працює', headers: [], rows: howItWorks.map(oneCell) },
    {
      title: 'Як записати строк виконання',
      headers: [
        'Так можна написати',
        `Так це зрозуміє система (${year} рік)`,
        `Якщо подія сталася ${formatDay(eventOn)}`,
      ],
      rows: deadlines(),
    },
    { title: 'Що писати в стовпцях', headers: ['Аркуш', 'Стовпець', 'Що це'], rows: columns() },
    {
      title: 'Що означає «Результат»',
      headers: ['Результат', 'Що означає'],
      rows: results.map((result) => [resultWords[result], resultMeanings[result]]),
    },
    {
      title: 'Параметри аркуша «Налаштування»',
      headers: ['Параметр', 'Що це', 'Якщо не вказано'],
      rows: settings(),
    },
    {
      title: 'Стани на аркуші «Контроль»',
      headers: ['Стан', 'Що означає'],
      rows: states.map((state) => [stateName(state), stateMeanings[state]]),
    },
    {
      title: 'Рівні зауважень на аркуші «Перевірка»',
      headers: ['Рівень', 'Що означає'],
      rows: levels.map((level) => [levelName(level), levelMeanings[level]]),
    },
    { title: 'Як читати «Перевірку» і «Контроль»', headers: [], rows: findingsAndControl.map(oneCell) },
  ]
}

/** The rows of the guide’s tab. */
export function guide(): readonly GuideRow[] {
  return [{ look: 'title', cells: [guideMark] }, ...guideSections().flatMap(rowsOf)]
}

function rowsOf({ title, headers, rows }: GuideSection): readonly GuideRow[] {
  return [
    { look: 'text', cells: [] },
    { look: 'heading', cells: [title] },
    ...(headers.length === 0 ? [] : [{ look: 'headers', cells: headers } as const]),
    ...rows.map((cells) => ({ look: 'text', cells }) as const),
  ]
}

function oneCell(sentence: string): readonly string[] {
  return [sentence]
}

/** Example deadlines and their readings; a term that runs from an event has one for an event that happened too. */
function deadlines(): readonly (readonly string[])[] {
  return exampleDeadlines.map((phrase) => {
    const deadline = parseDeadline(phrase)
    const read = explainReading(deadline, resolveDeadline(deadline, { year }))
    return deadline.kind === 'event'
      ? [phrase, read, explainReading(deadline, resolveDeadline(deadline, { year, event: eventOn }))]
      : [phrase, read]
  })
}

function columns(): readonly (readonly string[])[] {
  return Object.values<Tab>(tabs).flatMap((tab) =>
    Object.values(tab.columns).map(({ header, hint }) => [tab.title, header, hint]),
  )
}

function settings(): readonly (readonly string[])[] {
  return settingsGuide.map(({ name, hint, required, fallback }) => [
    name,
    hint,
    fallback ?? (required ? 'потрібно вказати' : '–'),
  ])
}
