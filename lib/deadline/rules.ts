import { ASIDE_RULES } from './rules/asides.ts'
import { AT_ONCE_RULES } from './rules/at-once.ts'
import { DATELESS_RULES } from './rules/dateless.ts'
import { DATE_RULES } from './rules/dates.ts'
import { DUE_DAY_RULES } from './rules/due-days.ts'
import { FREQUENCY_RULES } from './rules/frequencies.ts'
import type { Rule } from './rules/piece.ts'
import { TERM_RULES } from './rules/terms.ts'

/**
 * Every form of words a deadline is made of. The order carries no meaning: of the rules that read the same
 * place the one that reads furthest counts, and each example is read whole by its own rule only.
 */
export const RULES: readonly Rule[] = [
  ...DATE_RULES,
  ...FREQUENCY_RULES,
  ...DUE_DAY_RULES,
  ...TERM_RULES,
  ...AT_ONCE_RULES,
  ...DATELESS_RULES,
  ...ASIDE_RULES,
]
