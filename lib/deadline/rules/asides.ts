import {
  asValue,
  longest,
  many,
  optional,
  type Pattern,
  sequence,
  sign,
  token,
  unless,
  word,
} from '../pattern.ts'
import { freeText } from './free-text.ts'
import { cardinal, ordinal } from './numerals.ts'
import type { DeadlinePiece, GrammarRule } from './piece.ts'
import { workDone } from './plain-words.ts'
import { halves, months, quarters, years } from './point-groups.ts'

const aside: DeadlinePiece = { is: 'aside' }

const labelWord = word(
  'report',
  'report_adjective',
  'about',
  'programme',
  'anticorruption',
  'performance',
  'carrying_out',
  'law_state',
)
const label = longest<unknown>(
  sequence(optional(word('from')), many(word('report_adjective')), word('report'), many(labelWord)),
  sequence(ordinal(12), word('stage')),
)
const opening = sequence(word('term'), optional(word('performance')), sign(':-'))

const lastYear = optional(sequence(word('previous'), word('year')))
const dash = sequence(sign('-'), longest<unknown>(quarters, halves, months, years))
const period = longest<unknown>(
  sequence(longest<unknown>(quarters, halves, months, years), optional(dash), lastYear),
  sequence(
    optional(word('reported', 'previous', 'current', 'every', 'whole')),
    word('week', 'month', 'quarter', 'half', 'year', 'period'),
  ),
  sequence(
    word('previous', 'reported'),
    word('month', 'quarter', 'half', 'year', 'period'),
    optional(word('year')),
  ),
)
const reportedOn = sequence(word('behind'), period)

const floor = optional(
  longest<unknown>(
    sequence(word('not'), word('less'), optional(word('than'))),
    sequence(optional(word('than')), word('least')),
    word('through', 'until'),
  ),
)
const actions = longest<unknown>(sequence(floor, cardinal, word('action', 'times')), word('twice', 'thrice'))

/** It only explains a date that is stated beside it. */
const dayName = sequence(
  optional(longest<unknown>(word('until', 'in'), sequence(word('from'), word('occasion')))),
  word('feast'),
  word('day'),
  freeText,
)

const further = longest<unknown>(word('further'), sequence(word('in'), word('furthermore')))

export const asideRules: readonly GrammarRule[] = [
  { name: 'prefix', pattern: asValue(word('aside'), aside), examples: ['Позапланово'] },
  { name: 'opening', pattern: asValue(opening, aside), examples: ['строк виконання:'] },
  {
    name: 'label',
    pattern: asValue(label, aside),
    examples: ['звіт', 'подання узагальненої інформації', 'І етап'],
  },
  {
    name: 'period reported on',
    pattern: asValue(reportedOn, aside),
    examples: ['за IV квартал минулого року', 'за попередній рік', 'за звітний період'],
  },
  {
    name: 'count of actions',
    pattern: asValue(actions, aside),
    examples: ['не менше 4 заходів', 'не менше 2 разів'],
  },
  {
    name: 'name of a day',
    pattern: asValue(dayName, aside),
    examples: ['Міжнародний день боротьби з корупцією', 'з нагоди Всесвітнього дня свободи преси'],
  },
  {
    name: 'what is done',
    pattern: asValue(unless(workDone, label), aside),
    examples: ['розроблення проєкту Програми', 'підготовка'],
  },
  { name: 'respectively', pattern: asValue(word('respectively'), aside), examples: ['відповідно'] },
  {
    name: 'further',
    pattern: asValue(further, { is: 'further' } as const),
    examples: ['далі', 'у подальшому'],
  },
]

/** «1.2023» is no first item. */
const itemSign: Pattern<unknown> = (line, at) => {
  const after = line.tokens[at + 1]
  return after?.glued && after.figure !== undefined ? undefined : sign(').')(line, at)
}

/** «1)», «2.», «а)»: the number of an item, which is no date. */
export const itemNumber: Pattern<unknown> = longest<unknown>(
  sequence(
    token(({ figure, digits, ending }) =>
      figure !== undefined && (digits ?? 0) <= 2 && ending === undefined ? figure : undefined,
    ),
    itemSign,
  ),
  sequence(
    token(({ key, sign: isSign }) => (isSign === undefined && key.length === 1 ? key : undefined)),
    sign(')'),
  ),
)

/** A bullet at the start of a cell. */
export const bullet: Pattern<unknown> = sign('-•·*')
