import { createHash } from 'node:crypto'
import { controlTab, findingsTab, journalTab } from '../../lib/programme/schema.ts'
import type { OfficeAtRisk } from './office-at-risk.ts'

/** The state that runs leave behind. */
export interface Traces {
  /** The staff tabs as JSON. */
  readonly staff: string
  readonly findings: Grid
  readonly control: Grid
  readonly journal: Grid
  /** Recipient and Message-ID of every e-mail that arrived, one for each recipient. */
  readonly emails: readonly string[]
  /** The name and the hash of the content of every archived object. */
  readonly objects: readonly string[]
}

type Grid = readonly (readonly string[])[] | undefined

const systemTitles: ReadonlySet<string> = new Set([findingsTab.title, controlTab.title, journalTab.title])

/** The current state of an office. */
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
    emails: outbox
      .emails()
      .flatMap(({ envelope, messageId }) => (envelope?.to ?? []).map((to) => `${to} ${messageId}`))
      .toSorted(),
    objects: await Promise.all(objects),
  }
}

/**
 * The rows of «Журнал» to compare: keys, and the states of e-mails. The state of a report is left out, because one run may
 * record that it was stored, and another that it existed already.
 */
export function journalStates({ journal = [] }: Traces): readonly string[] {
  return journal.map(([key = '', , , , state = '']) => `${key} ${key.includes('/') ? '' : state}`)
}

/** Without the time of day, which differs between two runs. */
function timeless(cell: string): string {
  return cell.replace(/(?<=\d{2}\.\d{2}\.\d{4} )\d{2}:\d{2}/u, 'hh:mm')
}

function hash(content: Buffer | undefined): string {
  return createHash('sha256')
    .update(content ?? '')
    .digest('hex')
}
