import type { BaselineRun, FaultedRun, MatrixRun } from './matrix.ts'

const introduction = `# Outcomes of every fault

Every fault is injected into every outgoing call of every function, to Google and to the mail server. \`npm run test:faults -- -u\`
writes this file and \`npm run test:faults\` compares it: it has the observed outcomes, and the rules that all of them must keep are
in \`test/faults/rules.ts\`. Transient faults are retried and stay invisible; persistent faults return 503 with \`Retry-After\`;
refusals return 502; only system tabs are ever written. After the next run the state is as if nothing had happened, except for
[e-mails whose delivery is unknown](adr/a-letter-is-sent-once-as-far-as-a-sheet-can-know.md).

The spreadsheet has neither the optional tab «Календар» nor system tabs, so that the functions read which tabs exist, and add
theirs. The e-mails go to three addresses in two units. *Retried*: by the same run. *Written*: before the response; «Журнал» in rows
with its headers, e-mails in recipients.
`

/** The whole document. */
export function documentOf(tables: readonly string[]): string {
  return [introduction, ...tables].join('\n')
}

/** The table of one function: a row for each call and outcome, with the faults that lead to it. */
export function tableOf(title: string, runs: readonly FaultedRun[], usual: BaselineRun): string {
  const rows = new Map<string, string[]>()
  for (const one of runs) {
    const { call } = one
    const isOneOfMany = usual.calls.filter(({ kind }) => kind === call.kind).length > 1
    const name = `${call.kind}${isOneOfMany ? `, ${call.number} of ${usual.calls.filter(({ kind }) => kind === call.kind).length}` : ''}`
    const outcome = [
      responseOf(one.first),
      retriedOf(one),
      writtenBy(one.first, usual),
      finalOutcome(one.next, usual),
    ]
    const key = [name, '\0', ...outcome].join(' | ')
    rows.set(key, [...(rows.get(key) ?? []), one.title])
  }
  const lines = [...rows].map(([key, titles]) => `| ${key.replace('\0', titles.join(', '))} |`)
  return [
    `## ${title}`,
    '',
    '| call | fault | response | retried | written | after the next run |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n')
}

function responseOf({ status, body }: MatrixRun): string {
  if (status === 200) return '200'
  const [, title = ''] = /"title":"([^"]*)"/u.exec(body) ?? /<h1>([^<]*)<\/h1>/u.exec(body) ?? []
  return `${status} ${title}`.trim()
}

function retriedOf({ call, more, meaning, first }: FaultedRun): string {
  if (call.server === 'outbox') return '–'
  if (meaning === 'persistent')
    return call.kind === 'spreadsheets:batchUpdate' ? 'no' : 'until the retry limit'
  return more > 0 && first.status === 200 ? 'once' : 'no'
}

function writtenBy({ traces }: MatrixRun, { traces: usual, before }: BaselineRun): string {
  const parts = [
    (traces.findings ?? []).length > 0 ? ['«Перевірка», «Контроль»'] : [],
    counted('«Журнал»', traces.journal, usual.journal, before.journal),
    counted('e-mails', traces.emails, usual.emails, before.emails),
    counted('objects', traces.objects, usual.objects, before.objects),
  ]
  return parts.flat().join(', ') || '–'
}

function counted(
  name: string,
  actual: readonly unknown[] = [],
  usual: readonly unknown[] = [],
  before: readonly unknown[] = [],
): string[] {
  const [some, all] = [actual, usual].map(({ length }) => length - before.length)
  return some === 0 ? [] : [`${name} ${some} of ${all}`]
}

function finalOutcome({ traces: { emails } }: MatrixRun, { traces: { emails: usual } }: BaselineRun): string {
  const twice = emails.length - new Set(emails).size
  if (twice > 0) return 'an e-mail in doubt arrives twice, with one Message-ID'
  return emails.length < usual.length ? 'refused permanently, recorded in «Журнал»' : 'as usual'
}
