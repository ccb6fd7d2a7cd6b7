import {
  asTyped,
  asValue,
  longest,
  map,
  optional,
  type Pattern,
  sequence,
  sign,
  unless,
  word,
} from '../pattern.ts'
import { naming } from './free-text.ts'
import type { DeadlinePiece, GrammarRule } from './piece.ts'
import { outset } from './term-spans.ts'

const comma = optional(sign(','))
const actNamed = asTyped(longest<unknown>(sequence(outset, naming), sequence(word('from'), naming)))
const nearDay = longest<unknown>(
  sequence(word('in'), optional(word('same')), word('day')),
  sequence(word('same'), optional(word('same')), optional(word('same')), word('day')),
  sequence(word('in'), word('same'), optional(word('same')), optional(word('same')), word('day')),
  sequence(word('until'), word('end'), optional(word('same')), optional(word('working')), word('day')),
)
const together = asTyped(
  longest<unknown>(
    sequence(word('together'), word('from'), naming),
    sequence(unless(word('together'), word('but')), naming),
  ),
)
const onDay = asTyped(sequence(nearDay, naming))

const atOnce: Pattern<DeadlinePiece> = longest(
  map(
    sequence(word('at_once'), optional(word('same')), optional(sequence(comma, actNamed))),
    ([, , act]): DeadlinePiece => ({
      is: 'at-once',
      ...(act === undefined ? {} : { event: act[1] }),
    }),
  ),
  map(together, (event): DeadlinePiece => ({ is: 'at-once', event })),
  map(onDay, (event): DeadlinePiece => ({ is: 'at-once', event })),
  asValue(nearDay, { is: 'at-once' } as const),
)

export const atOnceRules: readonly GrammarRule[] = [
  {
    name: 'at once',
    pattern: atOnce,
    examples: [
      'Відразу після внесення змін',
      'у день звільнення',
      'невідкладно',
      'одночасно з поданням звіту',
    ],
  },
]
