import { as, asTyped, longest, map, maybe, type Pattern, sequence, sign, unless, word } from '../pattern.ts'
import { naming } from './free-text.ts'
import type { Piece, Rule } from './piece.ts'
import { outset } from './term-spans.ts'

const comma = maybe(sign(','))
const actNamed = asTyped(longest<unknown>(sequence(outset, naming), sequence(word('from'), naming)))
const nearDay = longest<unknown>(
  sequence(word('in'), maybe(word('same')), word('day')),
  sequence(word('same'), maybe(word('same')), maybe(word('same')), word('day')),
  sequence(word('in'), word('same'), maybe(word('same')), maybe(word('same')), word('day')),
  sequence(word('until'), word('end'), maybe(word('same')), maybe(word('working')), word('day')),
)
const together = asTyped(
  longest<unknown>(
    sequence(word('together'), word('from'), naming),
    sequence(unless(word('together'), word('but')), naming),
  ),
)
const onDay = asTyped(sequence(nearDay, naming))

const atOnce: Pattern<Piece> = longest(
  map(
    sequence(word('at_once'), maybe(word('same')), maybe(sequence(comma, actNamed))),
    ([, , act]): Piece => ({
      is: 'at-once',
      ...(act === undefined ? {} : { event: act[1] }),
    }),
  ),
  map(together, (event): Piece => ({ is: 'at-once', event })),
  map(onDay, (event): Piece => ({ is: 'at-once', event })),
  as(nearDay, { is: 'at-once' } as const),
)

export const AT_ONCE_RULES: readonly Rule[] = [
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
