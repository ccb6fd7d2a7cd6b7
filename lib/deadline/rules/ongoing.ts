import { longest, many, optional, type Pattern, sequence, sign, word } from '../pattern.ts'
import { freeText } from './free-text.ts'
import { during } from './time-prepositions.ts'

const over = longest<unknown>(during, sequence(word('in'), word('period', 'time', 'term')), word('in'))
const span = sequence(
  longest<unknown>(over, sequence(word('under'), word('time'))),
  optional(word('whole')),
  optional(word('period', 'term', 'time')),
  optional(word('action_time')),
)
/** «до завершення», «на період до закінчення»: as long as it lasts. */
const untilEnd = sequence(
  optional(sequence(word('in'), word('period', 'time'))),
  word('until'),
  word('end_of_state'),
  optional(sequence(word('or', 'and'), word('end_of_state'))),
  optional(
    longest<unknown>(
      sequence(word('period', 'term', 'time'), optional(word('action_time'))),
      word('action_time'),
    ),
  ),
)
const martialLaw = sequence(many(word('regime')), word('martial'), word('law_state'), optional(freeText))
const programmeName = sequence(many(word('this', 'anticorruption')), word('programme'), optional(freeText))
/** «протягом строку дії договору», «на період карантину» */
const inForce = sequence(
  over,
  optional(word('whole')),
  longest<unknown>(
    sequence(optional(word('period', 'term', 'time')), word('action_time', 'carrying_out')),
    word('period', 'term', 'time'),
  ),
  word('in_force'),
  optional(freeText),
)
/** «до завершення воєнного стану», «до закінчення дії Програми» */
export const lasting: Pattern<unknown> = sequence(untilEnd, longest<unknown>(martialLaw, programmeName))
const programme = sequence(
  longest<unknown>(
    sequence(
      over,
      optional(word('whole')),
      optional(word('period', 'term', 'time')),
      word('action_time', 'carrying_out'),
    ),
    sequence(over, optional(word('whole')), word('period', 'term', 'time')),
  ),
  programmeName,
)
const always = longest<unknown>(
  word('continuous', 'day_often'),
  sequence(word('in'), word('ongoing_adjective'), word('basis')),
  sequence(word('every'), optional(word('working')), word('day')),
  sequence(word('each'), optional(sign('-')), word('day')),
  sequence(word('whole'), word('time')),
)

/** «постійно», «на період дії воєнного стану», «протягом дії Програми» */
export const ongoing: Pattern<unknown> = longest<unknown>(
  always,
  sequence(span, martialLaw),
  programme,
  inForce,
)
