import type { State, Timeliness } from '../obligations/state.ts'
import { daysCounted } from './plural.ts'

const names: Readonly<Record<State, string>> = {
  fulfilled: 'виконано',
  'partly-fulfilled': 'виконано частково',
  'in-progress': 'виконується',
  overdue: 'прострочено',
  'at-risk': 'у зоні ризику',
  'not-yet-due': 'строк не настав',
  'awaiting-event': 'очікує події',
  undated: 'без визначеного строку',
  unrecognised: 'строк не розпізнано',
  withdrawn: 'знято з контролю',
}

/** The name of a state. */
export function stateName(state: State): string {
  return names[state]
}

/** @example timelinessName({ kind: 'late', days: 2 }) // 'із запізненням на 2 дні' */
export function timelinessName(timeliness: Timeliness): string {
  switch (timeliness.kind) {
    case 'in-time':
      return 'вчасно'
    case 'late':
      return `із запізненням на ${daysCounted(timeliness.days)}`
    case 'unknown':
      return '—'
  }
}
