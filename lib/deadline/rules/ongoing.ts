import { longest, many, maybe, type Pattern, sequence, sign, word } from '../pattern.ts'
import { freeText } from './free-text.ts'
import { during } from './time-prepositions.ts'

const over = longest<unknown>(during, sequence(word('in'), word('period', 'time', 'term')), word('in'))
const span = sequence(
  longest<unknown>(over, sequence(word('under'), word('time'))),
  maybe(word('whole')),
  maybe(word('period', 'term', 'time')),
  maybe(word('action_time')),
)
/** «до завершення», «на період до закінчення»: as long as it lasts. */
const untilEnd = sequence(
  maybe(sequence(word('in'), word('period', 'time'))),
  word('until'),
  word('end_of_state'),
  maybe(sequence(word('or', 'and'), word('end_of_state'))),
  maybe(
    longest<unknown>(
      sequence(word('period', 'term', 'time'), maybe(word('action_time'))),
      word('action_time'),
    ),
  ),
)
const martialLaw = sequence(many(word('regime')), word('martial'), word('law_state'), maybe(freeText))
const programmeName = sequence(many(word('this', 'anticorruption')), word('programme'), maybe(freeText))
/** «протягом строку дії договору», «на період карантину» */
const inForce = sequence(
  over,
  maybe(word('whole')),
  longest<unknown>(
    sequence(maybe(word('period', 'term', 'time')), word('action_time', 'carrying_out')),
    word('period', 'term', 'time'),
  ),
  word('in_force'),
  maybe(freeText),
)
/** «до завершення воєнного стану», «до закінчення дії Програми» */
export const lasting: Pattern<unknown> = sequence(untilEnd, longest<unknown>(martialLaw, programmeName))
const programme = sequence(
  longest<unknown>(
    sequence(
      over,
      maybe(word('whole')),
      maybe(word('period', 'term', 'time')),
      word('action_time', 'carrying_out'),
    ),
    sequence(over, maybe(word('whole')), word('period', 'term', 'time')),
  ),
  programmeName,
)
const always = longest<unknown>(
  word('continuous', 'day_often'),
  sequence(word('in'), word('ongoing_adjective'), word('basis')),
  sequence(word('every'), maybe(word('working')), word('day')),
  sequence(word('each'), maybe(sign('-')), word('day')),
  sequence(word('whole'), word('time')),
)

/** «постійно», «на період дії воєнного стану», «протягом дії Програми» */
export const ongoing: Pattern<unknown> = longest<unknown>(
  always,
  sequence(span, martialLaw),
  programme,
  inForce,
)
