import { formatDay } from '../calendar/day.ts'
import type { EventTerm } from '../deadline/deadline.ts'
import type { DueObligation, Obligation } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import { resultWords, tick } from '../programme/schema.ts'
import { lengthWords } from './deadline-words.ts'
import { daysCounted } from './plural.ts'
import { stateName, timelinessName } from './state.ts'

/**
 * Explains the due day and the state of an obligation, as a phrase without a full stop.
 *
 * @example reason(status) // 'подія 27.02.2023 + 3 робочі дні → до 02.03.2023; виконано 01.03.2023, вчасно'
 */
export function reason(status: ObligationStatus): string {
  const { obligation, state } = status
  // Without a due day its explanation explains the state as well.
  const isExplained = !('due' in obligation) && state !== 'withdrawn'
  return isExplained ? dueDayReason(obligation) : `${dueDayReason(obligation)}; ${stateReason(status)}`
}

/** How the due day follows from the deadline. */
function dueDayReason(obligation: Obligation): string {
  const words = `«${obligation.measure.deadline.replace(/\s+/gu, ' ')}»`
  switch (obligation.kind) {
    case 'dated':
      return `строк ${words} → ${dueWords(obligation)}`
    case 'event': {
      const { deadline, eventOn, from, due } = obligation
      const term = deadline.kind === 'event' ? termWords(deadline) : ''
      const window = deadline.kind === 'event' && deadline.direction === 'within'
      const until =
        window && obligation.extension === undefined
          ? `з ${formatDay(from)} до ${formatDay(due)}`
          : dueWords(obligation)
      return `подія ${formatDay(eventOn)}${term} → ${until}`
    }
    case 'awaiting-event':
      return `строк ${words} рахують від події, дату якої не внесено`
    case 'undated':
      return `строк ${words} не має дати`
    case 'unrecognised':
      return unrecognisedWords(obligation, words)
  }
}

/** What is not known of a measure that is not controlled until a cell is mended. */
function unrecognisedWords(
  { cause, measure }: Extract<Obligation, { kind: 'awaiting-event' | 'undated' | 'unrecognised' }>,
  words: string,
): string {
  switch (cause) {
    case 'years':
      return `строк ${words}: роки в стовпці «Роки» не прочитано`
    case 'number':
      return `строк ${words}: номер «${measure.number}» уже має інший захід, тому записи про виконання віднести не можна`
    case 'calendar':
      return `строк ${words}: день не обчислено, бо не прочитано «Воєнний стан» або день календаря`
    default:
      return measure.deadline === '' ? 'строк не вказано' : `строк ${words} не розпізнано`
  }
}

/** The due day; of one that was put off, the first day too. */
function dueWords({ due, extension }: DueObligation): string {
  if (extension === undefined) return `до ${formatDay(due)}`
  const { firstDue, basis } = extension
  return `до ${formatDay(firstDue)}, продовжено до ${formatDay(due)}${basis === '' ? '' : ` (${basis.replace(/\s+/gu, ' ')})`}`
}

/** The sentence of the annex about a due day that was put off; '' where it was not. */
export function extensionSentence(obligation: Obligation): string {
  if (!('due' in obligation) || obligation.extension === undefined) return ''
  const { firstDue, basis } = obligation.extension
  const ground = basis === '' ? '' : ` (${basis.replace(/\s+/gu, ' ').replace(/\.$/u, '')})`
  return `Строк ${formatDay(firstDue)} продовжено до ${formatDay(obligation.due)}${ground}.`
}

function termWords({ length, direction }: EventTerm): string {
  if (length === undefined) return ''
  return direction === 'after' ? ` + ${lengthWords(length)}` : ` − ${lengthWords(length)}`
}

/** How the state follows from the entries and the day. */
function stateReason({
  obligation,
  entries,
  fulfilment,
  state,
  timeliness,
  days,
  uncertainty,
}: ObligationStatus): string {
  switch (state) {
    case 'unrecognised':
      return uncertainty?.cell === 'entry'
        ? `чи виконано, не відомо: на аркуші «Виконання» в рядку ${uncertainty.row} не прочитано клітинку`
        : 'чи сплив строк, не відомо: «Продовжено до» не прочитано'
    case 'fulfilled': {
      const on = fulfilment?.doneOn === undefined ? '' : ` ${formatDay(fulfilment.doneOn)}`
      return `виконано${on}${timeliness.kind === 'unknown' ? '' : `, ${timelinessName(timeliness)}`}`
    }
    case 'overdue':
      return `${progress(entries)}, ${days === 0 ? 'строк сплив' : `прострочено на ${daysCounted(-(days ?? 0))}`}`
    case 'at-risk':
      return `${progress(entries)}, ${days === 0 ? 'строк спливає сьогодні' : `до строку ${daysCounted(days ?? 0)}`}`
    case 'withdrawn':
      return obligation.measure.withdrawn === tick
        ? stateName(state)
        : `знято з контролю: ${obligation.measure.withdrawn}`
    case 'partly-fulfilled':
    case 'in-progress':
      return progress(entries)
    case 'not-yet-due':
      return 'due' in obligation && days !== undefined ? `до строку ${daysCounted(days)}` : stateName(state)
    default:
      return stateName(state)
  }
}

/** The result declared last. */
function progress(entries: ObligationStatus['entries']): string {
  const last = entries.findLast(({ result }) => result !== undefined)
  if (last?.result === undefined) return 'запису про виконання немає'
  const on = last.doneOn === undefined ? '' : ` ${formatDay(last.doneOn)}`
  return `заявлено «${resultWords[last.result]}»${on}`
}
