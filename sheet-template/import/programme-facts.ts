import { type Period, type PeriodUnit, periodsOf } from '../../lib/calendar/period.ts'
import { parameterNames } from '../../lib/programme/settings.ts'
import { duringPeriod, periodName } from '../../lib/text/period.ts'
import { inCyrillic } from '../../lib/workbook/homoglyphs.ts'
import type { ImportRemark } from './remark.ts'

/** Facts about the programme in the text around the tables. */
export interface ProgrammeFacts {
  /** By the keys of settings. */
  readonly settings: Readonly<Partial<Record<keyof typeof parameterNames, string>>>
  /** The period of the report. */
  readonly period: Period | undefined
}

const name =
  /Антикорупційн(?:а програма|ої програми)[^\n«»();]*?\sна\s+(20\d\d)\s*[–—-]\s*(20\d\d)\s+рок(?:и|ів)/u
const annex = /^додаток\s*№?\s*(\d+)/iu
const units: readonly PeriodUnit[] = ['month', 'quarter', 'half', 'year']

/** Reads the programme's name and years, the annex's number and the report's period from the paragraphs around a table. */
export function programmeFacts(outside: readonly string[]): ProgrammeFacts {
  const text = outside.join(' ').replaceAll(/\s+/gu, ' ')
  const [written, first, last] = name.exec(text) ?? []
  const rest = written?.replace(/^Антикорупційн(?:а програма|ої програми)/u, '')
  const number = outside.map((line) => annex.exec(line)?.[1]).find((one) => one !== undefined)
  return {
    settings: {
      ...(rest === undefined
        ? {}
        : {
            programme: `Антикорупційна програма${rest}`,
            programmeGenitive: `Антикорупційної програми${rest}`,
            begins: `01.01.${first}`,
            ends: `31.12.${last}`,
          }),
      ...(number === undefined ? {} : { annexNumber: number }),
    },
    period: outside.map(periodIn).find((period) => period !== undefined) ?? periodIn(text),
  }
}

/** Remarks on the facts that were found, and on required settings that were not. */
export function programmeFactRemarks(
  { settings, period }: ProgrammeFacts,
  outside: readonly string[],
): ImportRemark[] {
  const where = 'around the tables'
  const found = Object.entries(settings).map(
    ([key, value]) => `${parameterNames[key as keyof typeof parameterNames]} = ${value}`,
  )
  const lacking = (['body', 'programme', 'begins', 'ends'] as const).filter((key) => !(key in settings))
  const missing = lacking.map((key) => `«${parameterNames[key]}»`).join(', ')
  const remarks: (ImportRemark | false)[] = [
    found.length > 0 && { kind: 'assumed', where, text: `settings: ${found.join('; ')}.` },
    period !== undefined && {
      kind: 'assumed',
      where,
      text: `entries without a day are given the report’s period, ${periodName(period)}.`,
    },
    missing !== '' && { kind: 'open', where, text: `write these settings: ${missing}.` },
    outside.length > 0 && {
      kind: 'not-taken',
      where,
      text: `paragraphs outside of the tables: ${outside.length}.`,
    },
  ]
  return remarks.filter((remark) => remark !== false)
}

/** «у І півріччі 2023 року», «за 2023 рік», in a line about a report. */
function periodIn(line: string): Period | undefined {
  const text = normalized(line)
  if (!/звіт|стан виконання/u.test(text)) return undefined
  const years = [...new Set(text.match(/20\d\d/gu))].map(Number)
  const periods = units.flatMap((unit) => years.flatMap((year) => periodsOf(unit, year)))
  return periods.find((period) =>
    [duringPeriod(period), `за ${periodName(period)}`].some((phrase) => text.includes(normalized(phrase))),
  )
}

function normalized(text: string): string {
  return inCyrillic(text.replaceAll(/\s+/gu, ' ').toLocaleLowerCase('uk')).replace(/(?<!\p{L})в(?=\s)/gu, 'у')
}
