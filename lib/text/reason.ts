import { formatDay } from '../calendar/day.ts'
import type { EventTerm } from '../deadline/deadline.ts'
import type { Obligation } from '../obligations/obligation.ts'
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
      return `строк ${words} → до ${formatDay(obligation.due)}`
    case 'event': {
      const { deadline, eventOn, from, due } = obligation
      const term = deadline.kind === 'event' ? termWords(deadline) : ''
      const window = deadline.kind === 'event' && deadline.direction === 'within'
      const until = window ? `з ${formatDay(from)} до ${formatDay(due)}` : `до ${formatDay(due)}`
      return `подія ${formatDay(eventOn)}${term} → ${until}`
    }
    case 'awaiting-event':
      return `строк ${words} рахують від події, дату якої не внесено`
    case 'undated':
      return `строк ${words} не має дати`
    case 'unrecognised':
      return obligation.measure.deadline === '' ? 'строк не вказано' : `строк ${words} не розпізнано`
  }
}

function termWords({ length, direction }: EventTerm): string {
  if (length === undefined) return ''
  return direction === 'after' ? ` + ${lengthWords(length)}` : ` − ${lengthWords(length)}`
}

/** How the state follows from the entries and the day. */
function stateReason({ obligation, entries, fulfilment, state, timeliness, days }: ObligationStatus): string {
  switch (state) {
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
