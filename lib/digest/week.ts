import type { Day } from '../calendar/day.ts'
import { isoWeek } from '../calendar/kyiv.ts'
import { inspect } from '../checks/inspect.ts'
import { currentYear, settledScope } from '../control/scope.ts'
import { ProgrammeFailure, RequestFailure } from '../errors.ts'
import type { Attachment, Letter } from '../mail/letter.ts'
import { asciiAddress, parseSender } from '../programme/mail-address.ts'
import type { Programme } from '../programme/programme.ts'
import { makeReport } from '../report/model.ts'
import { renderings } from '../report/renderings.ts'
import { pdfName } from '../text/digest.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { type Digest, weeklyDigests } from './digest.ts'
import { type JournalLetter, messageIdOf } from './ledger.ts'
import { type LetterLinks, type Message, messageOf } from './message.ts'

/** This week’s letters, before any is sent. */
export interface Week {
  /** In ISO 8601, as it is in Kyiv: 2023-W52. */
  readonly week: string
  readonly digests: readonly Digest[]
  readonly message: (digest: Digest) => Promise<Message>
  readonly composer: (mailFrom: string, date: Date) => Composer
}

type Composer = (digest: Digest, letter: JournalLetter, without: readonly string[]) => Promise<Letter>

/**
 * Reads what a call of the digest asks for.
 *
 * @throws RequestFailure naming what is unknown, doubled, or only for sending
 */
export function askedMailing(query: URLSearchParams, method: string): { readonly force: string | undefined } {
  const known = method === 'POST' ? ['force'] : ['preview']
  for (const parameter of query.keys()) {
    if (!known.includes(parameter)) throw new RequestFailure({ code: 'parameter-unknown', parameter, known })
    if (query.getAll(parameter).length > 1) throw new RequestFailure({ code: 'parameter-doubled', parameter })
  }
  return { force: query.get('force')?.trim() || undefined }
}

/**
 * Puts the week together.
 *
 * @param only the one unit whose letter is wanted
 * @throws ProgrammeFailure when no programme can be read
 * @throws RequestFailure when there is no such unit
 */
export function weekOf(workbook: Workbook, today: Day, links: LetterLinks, only?: string): Week {
  const { findings, control } = inspect(workbook, today)
  if (control === undefined) throw new ProgrammeFailure(findings.filter(({ level }) => level === 'error'))
  const { programme, obligations } = control
  if (only !== undefined) demandUnit(programme, only)
  const digests = weeklyDigests({ programme, obligations, findings }, today)
  const week = isoWeek(today)
  const message = (digest: Digest) => messageOf(digest, links)
  const errors = findings.filter(({ level }) => level === 'error').length
  return {
    week,
    digests: only === undefined ? digests : digests.filter(({ unit }) => unit === only),
    message,
    composer(mailFrom, date) {
      const domain = domainOf(mailFrom)
      return async (digest, { again }, without) => {
        const left = (address: string) => !without.includes(address)
        const { unit, name, to, cc, picture } = digest
        return {
          to: to.filter(left).map((address) => ({ name: name || unit, address })),
          cc: cc.filter(left).map((address) => ({ name: '', address })),
          ...(await message(digest)),
          attachments: picture === undefined ? [] : [await currentReport(programme, today, errors)],
          date,
          messageId: messageIdOf(week, unit, again, domain),
          listId: `digest.${domain}`,
        }
      }
    },
  }
}

/** The annex of this year as it stands today, as the function `report` gives it. */
async function currentReport(programme: Programme, today: Day, errors: number): Promise<Attachment> {
  const period = currentYear(programme, today)
  const scope = settledScope({ period, unit: undefined, asOf: undefined }, programme, today)
  const annex = makeReport(programme, { ...scope, period, reasons: true, summary: true, errors })
  const { type, render } = renderings.pdf
  return { fileName: pdfName(annex.fileName.ukrainian), type, content: await render(annex) }
}

function demandUnit({ units, measures }: Programme, unit: string): void {
  const known = [...new Set([...units.map(({ code }) => code), ...measures.flatMap((one) => one.units)])]
  if (!known.includes(unit)) throw new RequestFailure({ code: 'unit-unknown', value: unit, known })
}

function domainOf(mailFrom: string): string {
  const ascii = asciiAddress(parseSender(mailFrom)?.address ?? '')
  return ascii?.slice(ascii.lastIndexOf('@') + 1) ?? 'localhost'
}
