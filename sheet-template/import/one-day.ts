import { civilDay, type Day } from '../../lib/calendar/day.ts'
import { monthWords } from '../../lib/deadline/vocabulary.ts'
import { writtenDateAt } from '../../lib/deadline/written-dates.ts'

const monthNames = monthWords.map((forms) => forms.split(' '))
const inWords = new RegExp(
  `(?<![\\p{L}\\d.,/-])[«"“]?(\\d{1,2})[»"”]?\\s+(${monthNames.flat().join('|')})(?!\\p{L})(?:\\s+(\\d{4}))?`,
  'giu',
)
/** Another day before this one: «з 1 по 5 березня», «1–5 березня», «9 та 16 листопада». */
const precedingDay = /\d\s*(?:[-–—,]|та|і|й|по|до)\s*$/u

/**
 * The day in a text that names exactly one; undefined for none, several, or one without its year.
 *
 * @example onlyDayIn('Навчання проведено 25.12.2023') // '2023-12-25'
 */
export function onlyDayIn(text: string): Day | undefined {
  const days = [...datesInFigures(text), ...datesInWords(text)]
  const [first, ...others] = days
  return others.every((day) => day === first) ? first : undefined
}

function datesInFigures(text: string): (Day | undefined)[] {
  const days: (Day | undefined)[] = []
  for (let at = 0; at < text.length; at++) {
    const date = /[\d.,/-]/u.test(text[at - 1] ?? '') ? undefined : writtenDateAt(text, at)
    if (date === undefined) continue
    const { number = 0, month = 0, year = 0 } = date.value.day ?? {}
    days.push(precedingDay.test(text.slice(0, at)) ? undefined : civilDay(year, month, number))
    at = date.end - 1
  }
  return days
}

function datesInWords(text: string): (Day | undefined)[] {
  return [...text.matchAll(inWords)].map(({ index, 1: number, 2: name = '', 3: year }) => {
    const month = 1 + monthNames.findIndex((forms) => forms.includes(name.toLowerCase()))
    return precedingDay.test(text.slice(0, index)) ? undefined : civilDay(Number(year), month, Number(number))
  })
}
