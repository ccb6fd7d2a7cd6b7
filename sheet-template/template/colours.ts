import { levels } from '../../lib/finding.ts'
import type { sheets_v4 } from '../../lib/google/structure.ts'
import { states } from '../../lib/obligations/state.ts'
import { levelName } from '../../lib/text/findings.ts'
import { stateName } from '../../lib/text/state.ts'
import type { TemplateChange } from './change.ts'
import { wholeColumnOf } from './current.ts'
import { headerText } from './header-changes.ts'
import { type PlacedTab, stateKey } from './placement.ts'
import { colours } from './theme.ts'

const stateColours = {
  fulfilled: colours.good,
  'partly-fulfilled': colours.underway,
  'in-progress': colours.underway,
  overdue: colours.bad,
  'at-risk': colours.soon,
  'not-yet-due': undefined,
  'awaiting-event': colours.still,
  undated: colours.still,
  unrecognised: colours.odd,
  withdrawn: colours.still,
} as const satisfies Record<(typeof states)[number], sheets_v4.Schema$Color | undefined>

const levelColours = { error: colours.bad, warning: colours.soon, tip: colours.underway } as const

/** The words of a column that have a colour. */
function colouredWords(
  { key: tab }: PlacedTab,
  key: string,
): readonly (readonly [string, sheets_v4.Schema$Color])[] {
  if (tab === 'findings' && key === 'level')
    return levels.map((level) => [levelName(level), levelColours[level]])
  if ((tab === 'control' || tab === 'measures') && key === stateKey) {
    return states.flatMap((state) => {
      const colour = stateColours[state]
      return colour === undefined ? [] : [[stateName(state), colour] as const]
    })
  }
  return []
}

/** A rule for each coloured word without one in its column, added last, because the first rule that matches wins. */
export function colourChanges(placed: PlacedTab): readonly TemplateChange[] {
  const { current, schema, positions } = placed
  let index = current.conditionalFormats.length
  return [...positions].flatMap(([key, column]) =>
    colouredWords(placed, key)
      .filter(([word]) => !current.conditionalFormats.some((rule) => appliesTo(rule, column, word)))
      .map(([word, colour]): TemplateChange => {
        const format = { backgroundColorStyle: { rgbColor: colour } }
        const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: word }] }
        const rule = { ranges: [wholeColumnOf(current, column)], booleanRule: { condition, format } }
        const request = { addConditionalFormatRule: { rule, index } }
        index += 1
        return { tab: schema.title, what: `colour «${headerText(placed, key)}»`, which: `«${word}»`, request }
      }),
  )
}

function appliesTo(
  { booleanRule, ranges }: sheets_v4.Schema$ConditionalFormatRule,
  column: number,
  word: string,
) {
  return (
    booleanRule?.condition?.type === 'TEXT_EQ' &&
    booleanRule.condition.values?.[0]?.userEnteredValue === word &&
    (ranges ?? []).some(
      ({ startColumnIndex, endColumnIndex }) =>
        (startColumnIndex ?? 0) <= column && column < (endColumnIndex ?? Number.POSITIVE_INFINITY),
    )
  )
}
