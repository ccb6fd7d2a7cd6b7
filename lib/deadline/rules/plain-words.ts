import { type Pattern, sequence, token } from '../pattern.ts'
import type { Token } from '../tokens.ts'
import { glossSuspects, periodStems } from '../vocabulary.ts'

const suspect = new RegExp(`^(?:${glossSuspects.split(' ').join('|')})|${periodStems.split(' ').join('|')}`)

/** Nothing that could be a time mistyped: no figure, and no word that begins like one of time. */
export function isPlain(token: Token): boolean {
  return (
    token.figure === undefined &&
    token.roman === undefined &&
    token.date === undefined &&
    !suspect.test(token.key)
  )
}

const mostWords = 6

/** A few plain words, up to what closes the phrase: «у визначені НАЗК строки». */
export function wordsUpTo(close: Pattern<unknown>): Pattern<true> {
  return (line, at) => {
    for (let next = at; next - at <= mostWords; next++) {
      const end = close(line, next)?.end
      if (end !== undefined) return { value: true, end }
      const here = line.tokens[next]
      if (!here || here.sign !== undefined || !isPlain(here)) return undefined
    }
    return undefined
  }
}

const verbalNoun = /(?:нн|тт)я$/
/** «розроблення», «підготовка»: the name of an action. */
export function isWork({ key, classes }: Token): boolean {
  return classes.has('work') || (verbalNoun.test(key) && !classes.has('end'))
}

const head = token((here) => (isWork(here) ? here : undefined))
const close: Pattern<true> = (line, at) => {
  const next = line.tokens[at]
  return !next || next.sign === '-' || next.sign === ':' ? { value: true, end: at } : undefined
}

/** What is done by a date: «розроблення проєкту – », «навчання: ». */
export const workDone: Pattern<unknown> = sequence(head, wordsUpTo(close))
