import { as, longest, many, maybe, type Pattern, sequence, sign, token, unless, word } from '../pattern.ts'
import { freeText } from './free-text.ts'
import { cardinal, ordinal } from './numerals.ts'
import type { Piece, Rule } from './piece.ts'
import { workDone } from './plain-words.ts'
import { halves, months, quarters, years } from './point-groups.ts'

const ASIDE: Piece = { is: 'aside' }

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
  sequence(maybe(word('from')), many(word('report_adjective')), word('report'), many(labelWord)),
  sequence(ordinal(12), word('stage')),
)
const opening = sequence(word('term'), maybe(word('performance')), sign(':-'))

const lastYear = maybe(sequence(word('previous'), word('year')))
const dash = sequence(sign('-'), longest<unknown>(quarters, halves, months, years))
const period = longest<unknown>(
  sequence(longest<unknown>(quarters, halves, months, years), maybe(dash), lastYear),
  sequence(
    maybe(word('reported', 'previous', 'current', 'every', 'whole')),
    word('week', 'month', 'quarter', 'half', 'year', 'period'),
  ),
  sequence(
    word('previous', 'reported'),
    word('month', 'quarter', 'half', 'year', 'period'),
    maybe(word('year')),
  ),
)
const reportedOn = sequence(word('behind'), period)

const floor = maybe(
  longest<unknown>(
    sequence(word('not'), word('less'), maybe(word('than'))),
    sequence(maybe(word('than')), word('least')),
    word('through', 'until'),
  ),
)
const actions = longest<unknown>(sequence(floor, cardinal, word('action', 'times')), word('twice', 'thrice'))

/** It only explains a date that is stated beside it. */
const dayName = sequence(
  maybe(longest<unknown>(word('until', 'in'), sequence(word('from'), word('occasion')))),
  word('feast'),
  word('day'),
  freeText,
)

const further = longest<unknown>(word('further'), sequence(word('in'), word('furthermore')))

export const ASIDE_RULES: readonly Rule[] = [
  { name: 'prefix', pattern: as(word('aside'), ASIDE), examples: ['Позапланово'] },
  { name: 'opening', pattern: as(opening, ASIDE), examples: ['строк виконання:'] },
  {
    name: 'label',
    pattern: as(label, ASIDE),
    examples: ['звіт', 'подання узагальненої інформації', 'І етап'],
  },
  {
    name: 'period reported on',
    pattern: as(reportedOn, ASIDE),
    examples: ['за IV квартал минулого року', 'за попередній рік', 'за звітний період'],
  },
  {
    name: 'count of actions',
    pattern: as(actions, ASIDE),
    examples: ['не менше 4 заходів', 'не менше 2 разів'],
  },
  {
    name: 'name of a day',
    pattern: as(dayName, ASIDE),
    examples: ['Міжнародний день боротьби з корупцією', 'з нагоди Всесвітнього дня свободи преси'],
  },
  {
    name: 'what is done',
    pattern: as(unless(workDone, label), ASIDE),
    examples: ['розроблення проєкту Програми', 'підготовка'],
  },
  { name: 'respectively', pattern: as(word('respectively'), ASIDE), examples: ['відповідно'] },
  { name: 'further', pattern: as(further, { is: 'further' } as const), examples: ['далі', 'у подальшому'] },
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
