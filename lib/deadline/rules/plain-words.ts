import { type Pattern, sequence, token } from '../pattern.ts'
import type { Token } from '../tokens.ts'
import { GLOSS_SUSPECTS, PERIOD_STEMS } from '../vocabulary.ts'

const SUSPECT = new RegExp(`^(?:${GLOSS_SUSPECTS.split(' ').join('|')})|${PERIOD_STEMS.split(' ').join('|')}`)

/** Nothing that could be a time mistyped: no figure, and no word that begins like one of time. */
export const isPlain = (token: Token): boolean =>
  token.figure === undefined &&
  token.roman === undefined &&
  token.date === undefined &&
  !SUSPECT.test(token.key)

const MOST_WORDS = 6

/** A few plain words, up to what closes the phrase: «у визначені НАЗК строки». */
export const wordsUpTo =
  (close: Pattern<unknown>): Pattern<true> =>
  (line, at) => {
    for (let next = at; next - at <= MOST_WORDS; next++) {
      const end = close(line, next)?.end
      if (end !== undefined) return { value: true, end }
      const here = line.tokens[next]
      if (!here || here.sign !== undefined || !isPlain(here)) return undefined
    }
    return undefined
  }

const VERBAL_NOUN = /(?:нн|тт)я$/
/** «розроблення», «підготовка»: the name of an action. */
export const isWork = ({ key, classes }: Token): boolean =>
  classes.has('work') || (VERBAL_NOUN.test(key) && !classes.has('end'))
const head = token((here) => (isWork(here) ? here : undefined))
const close: Pattern<true> = (line, at) => {
  const next = line.tokens[at]
  return !next || next.sign === '-' || next.sign === ':' ? { value: true, end: at } : undefined
}

/** What is done by a date: «розроблення проєкту – », «навчання: ». */
export const workDone: Pattern<unknown> = sequence(head, wordsUpTo(close))
