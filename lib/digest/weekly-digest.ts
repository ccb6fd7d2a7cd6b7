import { assessProgramme, type ProgrammeAssessment } from '../assessment/assessment.ts'
import { demandUnit } from '../assessment/scope.ts'
import type { Day } from '../calendar/day.ts'
import { isoWeek } from '../calendar/kyiv.ts'
import type { Attachment, Email } from '../mail/email.ts'
import { asciiAddress, parseSender } from '../programme/mail-address.ts'
import { buildAnnex } from '../report/annex.ts'
import { renderers } from '../report/renderers.ts'
import { pdfName } from '../text/digest.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { type DeliveryKey, messageIdOf } from './delivery-log.ts'
import { type EmailContent, type EmailLinks, emailContent } from './email-message.ts'
import { type UnitDigest, unitDigests } from './unit-digests.ts'

/** The e-mails of a week, before any is sent. */
export interface WeeklyDigest {
  /** The ISO week in Kyiv, `2023-W52`. */
  readonly week: string
  readonly digests: readonly UnitDigest[]
  /** The codes of all units, listed or named by a measure. */
  readonly units: ReadonlySet<string>
  /** The content of a unit’s e-mail. */
  readonly message: (digest: UnitDigest) => Promise<EmailContent>
  /** Composes complete e-mails from a sender with a date. */
  readonly emailComposer: (mailFrom: string, date: Date) => Composer
}

/** @param exclude addresses that have the e-mail already */
type Composer = (digest: UnitDigest, deliveryKey: DeliveryKey, exclude: readonly string[]) => Promise<Email>

/**
 * Builds the e-mails of the week in which a day is.
 *
 * @param only the code of the only unit to write to
 * @throws ProgrammeFailure when no programme can be read
 * @throws RequestFailure `unit-unknown` when there is no such unit
 */
export function buildWeeklyDigest(
  workbook: Workbook,
  today: Day,
  links: EmailLinks,
  only?: string,
): WeeklyDigest {
  const assessment = assessProgramme(workbook, today)
  if (only !== undefined) demandUnit(assessment.programme, only)
  const { programme } = assessment
  const digests = unitDigests(assessment)
  const week = isoWeek(today)
  const message = (digest: UnitDigest) => emailContent(digest, links)
  return {
    week,
    units: new Set([
      ...programme.units.map(({ code }) => code),
      ...programme.measures.flatMap((one) => one.units),
    ]),
    digests: only === undefined ? digests : digests.filter(({ unit }) => unit === only),
    message,
    emailComposer(mailFrom, date) {
      const domain = domainOf(mailFrom)
      return async (digest, { resendCount }, exclude) => {
        const isIncluded = (address: string) => !exclude.includes(address)
        const { unit, name, to, cc, programmeSummary } = digest
        return {
          to: to.filter(isIncluded).map((address) => ({ name: name || unit, address })),
          cc: cc.filter(isIncluded).map((address) => ({ name: '', address })),
          ...(await message(digest)),
          attachments: programmeSummary === undefined ? [] : [await currentReportAttachment(assessment)],
          date,
          messageId: messageIdOf(week, unit, resendCount, domain),
          listId: `digest.${domain}`,
        }
      }
    },
  }
}

/** The annex of the current year as of today. */
async function currentReportAttachment(assessment: ProgrammeAssessment): Promise<Attachment> {
  const query = { period: undefined, unit: undefined, asOf: undefined }
  const annex = buildAnnex(assessment, query, { reasons: true, summary: true })
  const { type, render } = renderers.pdf
  return { fileName: pdfName(annex.fileName.ukrainian), type, content: await render(annex) }
}

/** The domain of a sender, in ASCII: for Message-ID and List-Id. */
export function domainOf(mailFrom: string): string {
  const ascii = asciiAddress(parseSender(mailFrom)?.address ?? '')
  return ascii?.slice(ascii.lastIndexOf('@') + 1) ?? 'localhost'
}
