import { spell } from './wording.ts'

/** «не рідше» and «не менше ніж» read as the frequency itself (C9). */
function atLeastOnce(per: string): string[] {
  return spell(
    [
      'не рідше <одного|1> разу на {per}',
      'не рідше<|,> ніж <|один |1 >раз на {per}',
      'не менше <одного|1> разу на {per}',
      'не менше ніж <|один |1 >раз на {per}',
      'не менш як <|один |1 >раз на {per}',
      'Не рідше одного разу на {per}',
    ],
    { per: [per] },
  )
}

const once = '<раз|один раз|1 раз|Один раз>'

export const quarterly: readonly string[] = [
  ...spell([
    'щокварталу',
    'щоквартально',
    'що кварталу',
    '<кожного|Кожного> кварталу',
    '<кожен|кожний> квартал',
  ]),
  ...spell(`${once} <на|у|в> квартал`),
  ...atLeastOnce('квартал'),
]

export const monthly: readonly string[] = [
  ...spell(['щомісяця', 'щомісячно', 'що місяця', '<кожного|Кожного> місяця', '<кожен|кожний> місяць']),
  ...spell(`${once} <на|у|в> місяць`),
  ...atLeastOnce('місяць'),
]

export const yearly: readonly string[] = [
  ...spell(['щороку', 'щорічно', 'що року', '<кожного|Кожного> року', '<кожен|кожний> рік']),
  ...spell(`${once} <на|у|в> рік`),
  ...atLeastOnce('рік'),
]

export const halfYearly: readonly string[] = [
  ...spell([
    'щопівроку',
    'щопіврічно',
    'щопівріччя',
    'що півроку',
    '<кожного|Кожного> півріччя',
    'кожне півріччя',
  ]),
  ...spell('<кожні|Кожні> <півроку|пів року>'),
  ...spell(`${once} на <півріччя|півроку|пів року>`),
  ...spell('<двічі|2 рази|два рази|Двічі> на рік'),
  ...spell('не <рідше|менше> <двох|2> разів на рік'),
  ...spell('не <рідше|менше> ніж <двічі|два рази|2 рази> на рік'),
  ...atLeastOnce('півріччя'),
]

export const weeklyPhrases: readonly string[] = [
  ...spell(['щотижня', 'щотижнево', 'що тижня', '<кожного|Кожного> тижня', '<кожен|кожний> тиждень']),
  ...spell(`${once} на тиждень`),
  ...atLeastOnce('тиждень'),
]

/** The apostrophe is missing as often as not. */
export const fridays: readonly string[] = spell([
  "<щоп’ятниці|Щоп’ятниці|щопятниці|щоп'ятниці|щопʼятниці>",
  "щотижня, по <п’ятницях|пятницях|п'ятницях>",
  '<кожної|Кожної> <п’ятниці|пятниці>',
])

export const weekdays: readonly {
  weekday: number
  every: string
  on: string
  each: string
  genitive: string
}[] = [
  { weekday: 1, every: 'щопонеділка', on: 'понеділках', each: 'кожного', genitive: 'понеділка' },
  { weekday: 2, every: 'щовівторка', on: 'вівторках', each: 'кожного', genitive: 'вівторка' },
  { weekday: 3, every: 'щосереди', on: 'середах', each: 'кожної', genitive: 'середи' },
  { weekday: 4, every: 'щочетверга', on: 'четвергах', each: 'кожного', genitive: 'четверга' },
  { weekday: 5, every: 'щоп’ятниці', on: 'п’ятницях', each: 'кожної', genitive: 'п’ятниці' },
  { weekday: 6, every: 'щосуботи', on: 'суботах', each: 'кожної', genitive: 'суботи' },
  { weekday: 7, every: 'щонеділі', on: 'неділях', each: 'кожної', genitive: 'неділі' },
]
