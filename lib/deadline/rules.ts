import { asideRules } from './rules/asides.ts'
import { atOnceRules } from './rules/at-once.ts'
import { datelessRules } from './rules/dateless.ts'
import { dateRules } from './rules/dates.ts'
import { dueDayRules } from './rules/due-days.ts'
import { frequencyRules } from './rules/frequencies.ts'
import type { GrammarRule } from './rules/piece.ts'
import { termRules } from './rules/terms.ts'

/**
 * Every form of words a deadline is made of. The order carries no meaning: of the rules that read the same
 * place the one that reads furthest counts, and each example is read whole by its own rule only.
 */
export const rules: readonly GrammarRule[] = [
  ...dateRules,
  ...frequencyRules,
  ...dueDayRules,
  ...termRules,
  ...atOnceRules,
  ...datelessRules,
  ...asideRules,
]
