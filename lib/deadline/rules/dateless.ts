import {
  asTyped,
  longest,
  many,
  map,
  memoized,
  optional,
  type Pattern,
  sequence,
  sign,
  unless,
  word,
} from '../pattern.ts'
import { freeText, naming } from './free-text.ts'
import { law } from './law-periods.ts'
import { lasting, ongoing } from './ongoing.ts'
import type { DeadlinePiece, GrammarRule } from './piece.ts'
import { wordsUpTo } from './plain-words.ts'
import { point } from './point-groups.ts'
import { during } from './time-prepositions.ts'

const comma = optional(sign(','))

function withText(pattern: Pattern<unknown>, turn: (text: string) => DeadlinePiece): Pattern<DeadlinePiece> {
  return map(asTyped(pattern), turn)
}

function continuous(text: string): DeadlinePiece {
  return { is: 'continuous', text }
}

function external(by: 'document' | 'law' | 'end') {
  return (text: string): DeadlinePiece => ({ is: 'external', text, by })
}

function onDemand(names: 'start' | 'act' | 'need') {
  return (text: string): DeadlinePiece => ({ is: 'on-demand', text, names })
}

const need = memoized(
  longest<unknown>(
    sequence(word('behind', 'at_act'), word('need')),
    sequence(word('at'), word('case'), word('need')),
    sequence(word('at', 'through'), word('measure'), word('need')),
  ),
)
const byMeasure = sequence(word('at', 'through'), word('measure'), naming)
const order = sequence(
  longest<unknown>(
    sequence(word('behind'), many(word('order_adjective', 'plan_adjective')), word('order', 'presence')),
    sequence(word('in'), optional(word('performance')), word('order')),
    sequence(word('through'), word('fact')),
    sequence(word('on'), word('ground')),
  ),
  optional(freeText),
)
const outcome = sequence(word('behind'), word('outcome'), freeText)
const occasion = longest<unknown>(
  word('at_act', 'before', 'if_so'),
  sequence(word('under'), word('time')),
  sequence(word('at'), word('time')),
  sequence(word('at'), word('case')),
)
const eachTime = longest<unknown>(word('each_time'), sequence(word('every'), word('times')))
const act = longest<unknown>(
  sequence(optional(eachTime), comma, occasion, freeText),
  sequence(eachTime, comma, optional(word('when')), freeText),
)
const start = longest<unknown>(
  sequence(word('after'), longest<unknown>(naming, point)),
  sequence(optional(word('beginning')), word('from'), word('day', 'act', 'time'), naming),
  sequence(word('through'), word('end', 'act'), optional(freeText)),
)

const scheduled = sequence(
  word('behind', 'through'),
  many(word('plan_adjective')),
  word('plan'),
  optional(freeText),
)
const inTerms = sequence(
  optional(longest<unknown>(word('in', 'until'), during, sequence(word('at'), word('inside')))),
  optional(sequence(word('manner'), word('and'), optional(word('in')))),
  many(word('set', 'legal')),
  word('term', 'period'),
)
const setTerms = sequence(inTerms, comma, word('set', 'according', 'what', 'legal'), optional(freeText))
const termsSet = sequence(
  optional(longest<unknown>(word('in', 'until'), during)),
  many(word('legal')),
  word('set'),
  wordsUpTo(word('term', 'period')),
  optional(freeText),
)
/** «в установленому законодавством порядку» */
const inManner = sequence(
  word('in'),
  many(word('legal')),
  word('set'),
  longest<unknown>(wordsUpTo(word('manner')), sequence(many(word('legal')), word('manner'))),
  optional(freeText),
)
const document = longest<unknown>(
  sequence(word('according'), optional(word('from', 'until')), freeText),
  scheduled,
  setTerms,
  termsSet,
  inManner,
)

const untilAct = longest<unknown>(
  sequence(word('until'), many(word('their')), word('act', 'force')),
  sequence(word('until'), many(word('their')), word('act', 'force'), naming),
)
export const datelessRules: readonly GrammarRule[] = [
  {
    name: 'continuous',
    pattern: withText(ongoing, continuous),
    examples: [
      'постійно',
      'на постійній основі',
      'на період дії воєнного стану',
      'протягом усього періоду дії Програми',
    ],
  },
  {
    name: 'until a state ends',
    pattern: withText(lasting, (text) => ({ is: 'continuous', text, ends: true })),
    examples: ['до завершення воєнного стану', 'до закінчення строку дії Програми'],
  },
  {
    name: 'on need',
    pattern: withText(need, onDemand('need')),
    examples: ['за потреби', 'за необхідності', 'у разі потреби'],
  },
  {
    name: 'on an order',
    pattern: withText(unless(longest<unknown>(order, byMeasure), need), onDemand('need')),
    examples: ['за окремим дорученням', 'за зверненням громадян', 'в міру надходження звернень'],
  },
  {
    name: 'on an act',
    pattern: withText(unless(longest<unknown>(act, outcome), need, law), onDemand('act')),
    examples: ['у разі виявлення порушень', 'під час призначення на посаду', 'за результатами перевірки'],
  },
  {
    name: 'after an act',
    pattern: withText(unless(start, law), onDemand('start')),
    examples: ['після завершення воєнного стану', 'з дня отримання повідомлення'],
  },
  {
    name: 'set by a document',
    pattern: withText(unless(document, law), external('document')),
    examples: [
      'за графіком',
      'згідно з планом-графіком',
      'у строки, визначені законодавством',
      'у встановлені строки',
    ],
  },
  {
    name: 'set by law',
    pattern: withText(law, external('law')),
    examples: [
      'під час кампанії декларування',
      'протягом навчального року',
      'до початку кампанії декларування',
    ],
  },
  {
    name: 'until an act',
    pattern: withText(unless(untilAct, law, lasting), external('end')),
    examples: ['до дня набрання чинності ДАП на наступний період', 'до їх завершення'],
  },
]
