import type { Disturbed, MatrixRun, Undisturbed } from './matrix.ts'

const introduction = `# What becomes of every fault

Every function, every call that it makes to Google and to the mail server, and everything that can go wrong with it.
This file is written by \`npm run test:faults -- -u\` and compared by \`npm run test:faults\`: it says what was seen, and the rules
that all of it must keep are in \`test/faults/rules.ts\`. What passes is asked for again and not noticed by anybody; what lasts is
503 with \`Retry-After\`; a refusal is 502; nothing but the system tabs is ever written. After the next run all is as if
nothing had happened, but for [letters of which nobody can know](adr/a-letter-is-sent-once-as-far-as-a-sheet-can-know.md).

The sheet is that of a first day: without the optional tab «Календар» and without the tabs of the functions, so that they ask which
tabs there are, and make them. The letters go to three addresses in two units. *Repeated*: by the same run. *Written*: when it was
answered; «Журнал» by rows with its headers, letters by recipients.
`

/** All that was seen, as a document. */
export function documentOf(tables: readonly string[]): string {
  return [introduction, ...tables].join('\n')
}

/** One function: a row for each call and outcome, with the faults that lead to it. */
export function tableOf(title: string, seen: readonly Disturbed[], usual: Undisturbed): string {
  const rows = new Map<string, string[]>()
  for (const one of seen) {
    const { call } = one
    const isOneOfMany = usual.calls.filter(({ kind }) => kind === call.kind).length > 1
    const name = `${call.kind}${isOneOfMany ? `, ${call.number} of ${usual.calls.filter(({ kind }) => kind === call.kind).length}` : ''}`
    const outcome = [
      answerOf(one.first),
      repeatedOf(one),
      writtenBy(one.first, usual),
      endOf(one.next, usual),
    ]
    const key = [name, '\0', ...outcome].join(' | ')
    rows.set(key, [...(rows.get(key) ?? []), one.title])
  }
  const lines = [...rows].map(([key, titles]) => `| ${key.replace('\0', titles.join(', '))} |`)
  return [
    `## ${title}`,
    '',
    '| call | fault | answer | repeated | written | after the next run |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n')
}

function answerOf({ status, body }: MatrixRun): string {
  if (status === 200) return '200'
  const [, title = ''] = /"title":"([^"]*)"/u.exec(body) ?? /<h1>([^<]*)<\/h1>/u.exec(body) ?? []
  return `${status} ${title}`.trim()
}

function repeatedOf({ call, more, meaning, first }: Disturbed): string {
  if (call.server === 'outbox') return '–'
  if (meaning === 'lasting') return call.kind === 'spreadsheets:batchUpdate' ? 'no' : 'until patience ends'
  return more > 0 && first.status === 200 ? 'once' : 'no'
}

function writtenBy({ traces }: MatrixRun, { traces: usual, before }: Undisturbed): string {
  const parts = [
    (traces.findings ?? []).length > 0 ? ['«Перевірка», «Контроль»'] : [],
    counted('«Журнал»', traces.journal, usual.journal, before.journal),
    counted('letters', traces.letters, usual.letters, before.letters),
    counted('objects', traces.objects, usual.objects, before.objects),
  ]
  return parts.flat().join(', ') || '–'
}

function counted(
  name: string,
  now: readonly unknown[] = [],
  usual: readonly unknown[] = [],
  before: readonly unknown[] = [],
): string[] {
  const [some, all] = [now, usual].map(({ length }) => length - before.length)
  return some === 0 ? [] : [`${name} ${some} of ${all}`]
}

function endOf({ traces: { letters } }: MatrixRun, { traces: { letters: usual } }: Undisturbed): string {
  const twice = letters.length - new Set(letters).size
  if (twice > 0) return 'whoever is in doubt has it twice, with one Message-ID'
  return letters.length < usual.length ? 'refused for good, «Журнал» says whom' : 'as usual'
}
