import { createHash } from 'node:crypto'
import { controlTab, findingsTab, journalTab } from '../../lib/programme/schema.ts'
import type { OfficeAtRisk } from './office-at-risk.ts'

/** What runs leave behind. */
export interface Traces {
  /** What staff have typed, as it lies there. */
  readonly staff: string
  readonly findings: Grid
  readonly control: Grid
  readonly journal: Grid
  /** Address and Message-ID of every letter that has arrived, once for each who has it. */
  readonly letters: readonly string[]
  /** Name and bytes, shortened. */
  readonly objects: readonly string[]
}

type Grid = readonly (readonly string[])[] | undefined

const systemTitles: ReadonlySet<string> = new Set([findingsTab.title, controlTab.title, journalTab.title])

export async function tracesOf({ sheet, outbox, service: { bucket } }: OfficeAtRisk): Promise<Traces> {
  const tabs = new Map(sheet.tabs().map(({ title, values }) => [title, values]))
  const grid = ({ title }: { readonly title: string }) => tabs.get(title)?.map((cells) => cells.map(timeless))
  const names = (await bucket.list('')).map(({ name }) => name)
  const objects = names.map(async (name) => `${name} ${hash((await bucket.get(name))?.content)}`)
  return {
    staff: JSON.stringify([...tabs].filter(([title]) => !systemTitles.has(title))),
    findings: grid(findingsTab),
    control: grid(controlTab),
    journal: grid(journalTab),
    letters: outbox
      .emails()
      .flatMap(({ envelope, messageId }) => (envelope?.to ?? []).map((to) => `${to} ${messageId}`))
      .toSorted(),
    objects: await Promise.all(objects),
  }
}

/**
 * «Журнал» as it is in the end, however often it was begun: keys, and what became of letters. Of a report, one run may say
 * that it was stored, and another that it was there already.
 */
export function settled({ journal = [] }: Traces): readonly string[] {
  return journal.map(([key = '', , , , state = '']) => `${key} ${key.includes('/') ? '' : state}`)
}

/** Minutes pass between two runs that are to be the same. */
function timeless(cell: string): string {
  return cell.replace(/(?<=\d{2}\.\d{2}\.\d{4} )\d{2}:\d{2}/u, 'hh:mm')
}

function hash(content: Buffer | undefined): string {
  return createHash('sha256')
    .update(content ?? '')
    .digest('hex')
}
