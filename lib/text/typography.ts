/** The blank at which a line does not break. */
const nbsp = '\u00a0'

/** Abbreviations that stand before a number or a name: «ст. 5», «м. Київ». */
const before =
  '[Сс]т|[Пп]|[Пп]п|[Чч]|абз|підп|розд|гл|дод|с|стор|рис|табл|м|смт|вул|просп|пров|буд|корп|кв|каб|оф|тел|ім|гр|проф|див|акад|обл|р-н'

/** Words after a number that are no unit of it. */
const noUnit =
  'або|але|без|біля|від|для|до|за|зі|із|її|їх|їм|на|над|не|ні|під|після|перед|по|при|про|серед|та|також|тобто|через|чи|що|щодо|що[бй]|як'

/**
 * What is mended, in this order: what is found, what stands in its place. Each begins with what it consumes and looks
 * behind only then: the other way round, every letter of a report would be looked behind.
 */
const rules: readonly (readonly [RegExp, string | ((...match: string[]) => string)])[] = [
  [/ {2,}/gu, ' '],
  // An apostrophe is U+2019, whichever key it was typed with.
  [/['`´ʼ](?<=\p{L}.)(?=\p{L})/gu, '’'],
  // A dash is not a hyphen, and does not begin a line; in front of an item of a list it does.
  [/^(\s*)- (?=\S)/gu, '$1– '],
  [/ [-–—] (?<=\S...)(?=\S)/gu, `${nbsp}– `],
  // Ranges of years, numbers and dates; «№ 12-15» is no range, nor is 15-12.
  [/(?<![\p{L}\d/.,:№-]|№[ \u00a0])(\d{1,4})-(\d{1,4})(?![\p{L}\d/:-]|[.,]\d)/gu, range],
  [/ ?[-–] ?(?<=\d\d\.\d\d\.\d{4} ?[-–] ?)(?=\d\d\.\d\d\.\d{4})/gu, '–'],
  [/([№§]) ?(?=[\p{L}\p{N}])/gu, `$1${nbsp}`],
  [new RegExp(`\\. ?(?<=(?<![\\p{L}\\p{N}])(?:${before})\\. ?)(?=[\\p{N}\\p{Lu}])`, 'gu'), `.${nbsp}`],
  // Initials stay with their surname, before it or behind it.
  [/ (?=\p{Lu}\. ?\p{Lu}\.)(?<=\p{Lu}\p{Ll}+ )/gu, nbsp],
  [/(\p{Lu}\.)(?<!\p{L}..) ?(?=\p{Lu}(?:\.|\p{Ll}))/gu, `$1${nbsp}`],
  [/ (?<=\d )(?=\d{3}(?!\d))/gu, nbsp],
  // A number stays with what it counts: «3 дні», «2023 року», «ІІ квартал», «50 %».
  [
    new RegExp(
      ` (?<=(?<![\\p{L}\\d])\\d{1,4} )(?!(?:${noUnit})(?!\\p{L}))(?=[а-яіїєґ]{2,9}(?!\\p{L})|р\\.|[%°])`,
      'gu',
    ),
    nbsp,
  ],
  [/ (?<=(?<![\p{L}\d])[ІXVХ]{1,4} )(?=[а-яіїєґ]{4,9}(?!\p{L}))/gu, nbsp],
  // One-letter words do not hang at a line's end, particles do not begin one.
  [/([авзийіоуєяАВЗИЙІОУЄЯ]) (?<![\p{L}\p{N}’-]..)(?=[\p{L}\p{N}«("№])/gu, `$1${nbsp}`],
  [/([Дд]о) (?<![\p{L}\p{N}’-]...)(?=\p{N})/gu, `$1${nbsp}`],
  [/ (?=(?:би?|же?)(?!\p{L}))(?<=\p{L} )/gu, nbsp],
]

/**
 * Mends the typography of a line of prose for print; what is stored stays as staff typed it.
 * Every word stays a word: only blanks, dashes, quotation marks and apostrophes change.
 *
 * @example typeset('у 2023-2025 роках - "план"') // 'у 2023–2025 роках – «план»' with blanks that hold
 */
export function typeset(text: string): string {
  let mended = quoted(text)
  for (const [found, instead] of rules) mended = mended.replace(found, instead as string)
  return mended
}

function range(whole: string, from = '', to = ''): string {
  return Number(from) < Number(to) ? `${from}–${to}` : whole
}

/** Straight quotation marks in pairs; an odd one is left alone, for it may mean inches. */
function quoted(text: string): string {
  const marks = text.split('"').length - 1
  if (marks === 0 || marks % 2 === 1) return text
  return text.replace(/"/gu, (_, at: number) =>
    /(?:^|[\s([«–—/-])$/u.test(text.slice(Math.max(0, at - 1), at)) ? '«' : '»',
  )
}
