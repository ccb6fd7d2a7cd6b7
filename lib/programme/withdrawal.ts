import type { Day } from '../calendar/day.ts'
import { memoize } from '../memoize.ts'
import { documentDay, documentParts } from './document-reference.ts'
import type { ParseError } from './parse-error.ts'
import { tick } from './schema.ts'

/** A tick without a ground, in the words of any locale of the spreadsheet. */
const ticked = /^(?:так|true|істина|знято|знято з контролю|[+v✓✔☑х]|x)$/u

/** A denial, in words or as a program writes FALSE. */
const denied =
  /^(?:ні|немає|нема|не знято|не знято з контролю|(?:ні, ?)?(?:на|залишено на|перебуває на) контролі|false|брехня|хибність|хиба|0|[-–—☐])$/u

/** What begins a ground: perhaps a word of withdrawal, then the document. */
const ground =
  /^(?:(?:так|знят[оий]|зняти|виключен[оий]|скасован[оий]|втрати(?:в|ла|ло)|вилучен[оий])(?: з контролю| з програми| чинність)?[\s,:;.(–—-]*)?(?:(?:на )?підстав[аі]|згідно(?: з| із)?|відповідно до|за)?[\s,:(–—-]*(?:наказ|розпоряджен|рішенн|протокол|постанов|доручен|лист|указ|закон|службов|доповідн|записк|зміни? до|резолюці|акт)/u

/** Words that speak of a new term. */
const extended =
  /продовж|перенес|відтермін|відстроч|(?:строк|термін)\S* (?:виконання )?(?:до|на|по) |(?:змін|нов)\S* (?:строк|термін)/u

/** Words that speak of something else than withdrawal, or of a document that is not, or no longer, in force. */
const keptOn =
  /не знят|не зніма|на контролі|поновл|залиш|про[єе]кт|(?:^|\s)не (?:видан|прийнят|підписан|затвердж|погодж)/u

/** What is said of the document after it: which document it is that was revoked is not clear. */
const revoked = /\d.*(?:скасован|відмінен|втрати\S+ чинність)/u

/** A measure that was carried out is not withdrawn. */
const done = /виконан[оий](?!\p{L})/u

/**
 * Reads «Знято з контролю». A word with a strong effect needs its form: a tick, or a document with its number or date.
 *
 * @returns the ground; `так` for a tick without one; '' for a denial
 * @example parseWithdrawal('наказ від 15.06.2023 № 135') // 'наказ від 15.06.2023 № 135'
 * @example parseWithdrawal('БРЕХНЯ') // ''
 * @example parseWithdrawal('строк продовжено до 30.12.2026') // { unreadable: 'withdrawal-is-extension' }
 */
export function parseWithdrawal(cell: string): string | ParseError {
  const written = cell.trim().replace(/\s+/gu, ' ').replace(/\.$/u, '').toLowerCase()
  if (written === '' || denied.test(written)) return ''
  if (ticked.test(written)) return tick
  if (extended.test(written)) return { unreadable: 'withdrawal-is-extension' }
  const isInForce = ![keptOn, revoked, done].some((pattern) => pattern.test(written))
  return isInForce && ground.test(written) && isDocument(written) ? cell.trim() : { unreadable: 'withdrawal' }
}

/** A document with its number or date; a date that is none would be a document of every day. */
function isDocument(written: string): boolean {
  const { numbered, dated } = documentParts(written)
  const isImpossible = /\d\.\d{1,2}\.\d{2}/u.test(written) && documentDay(written) === undefined
  return (numbered || dated) && !isImpossible
}

/**
 * Whether a measure with this «Знято з контролю» had been withdrawn by a day: as of an earlier day than its document it was still on control. Without
 * a day in the document it is withdrawn on every day.
 *
 * @example isWithdrawn('наказ від 15.06.2023 № 135', theDay('2023-06-14')) // false
 */
export function isWithdrawn(withdrawn: string, asOf: Day): boolean {
  if (withdrawn === '') return false
  const on = withdrawnOn(withdrawn)
  return on === undefined || on <= asOf
}

const withdrawnOn: (ground: string) => Day | undefined = memoize(documentDay)
