import { assessProgramme, type ProgrammeAssessment } from '../assessment/assessment.ts'
import type { Day } from '../calendar/day.ts'
import { isoWeek } from '../calendar/kyiv.ts'
import { demandUnit } from '../control/scope.ts'
import { RequestFailure } from '../errors.ts'
import type { Attachment, Letter } from '../mail/letter.ts'
import { asciiAddress, parseSender } from '../programme/mail-address.ts'
import { buildAnnex } from '../report/model.ts'
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
  const assessment = assessProgramme(workbook, today)
  if (only !== undefined) demandUnit(assessment.programme, only)
  const digests = weeklyDigests(assessment)
  const week = isoWeek(today)
  const message = (digest: Digest) => messageOf(digest, links)
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
          attachments: picture === undefined ? [] : [await currentReport(assessment)],
          date,
          messageId: messageIdOf(week, unit, again, domain),
          listId: `digest.${domain}`,
        }
      }
    },
  }
}

/** The annex of this year as it stands today, as the function `report` gives it. */
async function currentReport(assessment: ProgrammeAssessment): Promise<Attachment> {
  const query = { period: undefined, unit: undefined, asOf: undefined }
  const annex = buildAnnex(assessment, query, { reasons: true, summary: true })
  const { type, render } = renderings.pdf
  return { fileName: pdfName(annex.fileName.ukrainian), type, content: await render(annex) }
}

function domainOf(mailFrom: string): string {
  const ascii = asciiAddress(parseSender(mailFrom)?.address ?? '')
  return ascii?.slice(ascii.lastIndexOf('@') + 1) ?? 'localhost'
}
