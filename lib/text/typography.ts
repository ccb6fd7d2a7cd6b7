/** The no-break space. */
const nbsp = '\u00a0'

/** Abbreviations that precede a number or a name: «ст. 5», «м. Київ». */
const abbreviations =
  '[Сс]т|[Пп]|[Пп]п|[Чч]|абз|підп|розд|гл|дод|с|стор|рис|табл|м|смт|вул|просп|пров|буд|корп|кв|каб|оф|тел|ім|гр|проф|див|акад|обл|р-н'

/** Words after a number that are not the noun it counts. */
const notCounted =
  'або|але|без|біля|від|для|до|за|зі|із|її|їх|їм|на|над|не|ні|під|після|перед|по|при|про|серед|та|також|тобто|через|чи|що|щодо|що[бй]|як'

/**
 * Replacements, in order. Each pattern begins with what it consumes, and its lookbehind follows: a leading lookbehind would
 * be evaluated at every character of a report.
 */
const rules: readonly (readonly [RegExp, string | ((...match: string[]) => string)])[] = [
  [/ {2,}/gu, ' '],
  // An apostrophe is U+2019, whichever key it was typed with.
  [/['`´ʼ](?<=\p{L}.)(?=\p{L})/gu, '’'],
  // A hyphen between spaces is a dash, which does not begin a line except before a list item.
  [/^(\s*)- (?=\S)/gu, '$1– '],
  [/ [-–—] (?<=\S...)(?=\S)/gu, `${nbsp}– `],
  // Ranges of years, numbers and dates; not «№ 12-15», nor 15-12.
  [/(?<![\p{L}\d/.,:№-]|№[ \u00a0])(\d{1,4})-(\d{1,4})(?![\p{L}\d/:-]|[.,]\d)/gu, range],
  [/ ?[-–] ?(?<=\d\d\.\d\d\.\d{4} ?[-–] ?)(?=\d\d\.\d\d\.\d{4})/gu, '–'],
  [/([№§]) ?(?=[\p{L}\p{N}])/gu, `$1${nbsp}`],
  [new RegExp(`\\. ?(?<=(?<![\\p{L}\\p{N}])(?:${abbreviations})\\. ?)(?=[\\p{N}\\p{Lu}])`, 'gu'), `.${nbsp}`],
  // Initials are not separated from the surname before or after them.
  [/ (?=\p{Lu}\. ?\p{Lu}\.)(?<=\p{Lu}\p{Ll}+ )/gu, nbsp],
  [/(\p{Lu}\.)(?<!\p{L}..) ?(?=\p{Lu}(?:\.|\p{Ll}))/gu, `$1${nbsp}`],
  [/ (?<=\d )(?=\d{3}(?!\d))/gu, nbsp],
  // A number is not separated from what it counts: «3 дні», «2023 року», «ІІ квартал», «50 %».
  [
    new RegExp(
      ` (?<=(?<![\\p{L}\\d])\\d{1,4} )(?!(?:${notCounted})(?!\\p{L}))(?=[а-яіїєґ]{2,9}(?!\\p{L})|р\\.|[%°])`,
      'gu',
    ),
    nbsp,
  ],
  [/ (?<=(?<![\p{L}\d])[ІXVХ]{1,4} )(?=[а-яіїєґ]{4,9}(?!\p{L}))/gu, nbsp],
  // One-letter words do not end a line, particles do not begin one.
  [/([авзийіоуєяАВЗИЙІОУЄЯ]) (?<![\p{L}\p{N}’-]..)(?=[\p{L}\p{N}«("№])/gu, `$1${nbsp}`],
  [/([Дд]о) (?<![\p{L}\p{N}’-]...)(?=\p{N})/gu, `$1${nbsp}`],
  [/ (?=(?:би?|же?)(?!\p{L}))(?<=\p{L} )/gu, nbsp],
]

/**
 * Applies Ukrainian typography to a line of prose, for print; the data stay as staff typed them. Only spaces, dashes,
 * quotation marks and apostrophes change. It is idempotent.
 *
 * @example typeset('у 2023-2025 роках - "план"') // 'у 2023–2025 роках – «план»', with no-break spaces
 */
export function typeset(text: string): string {
  let result = withGuillemets(text)
  for (const [pattern, replacement] of rules) result = result.replace(pattern, replacement as string)
  return result
}

function range(whole: string, from = '', to = ''): string {
  return Number(from) < Number(to) ? `${from}–${to}` : whole
}

/** Replaces straight quotation marks by guillemets, unless their number is odd: one may mean inches. */
function withGuillemets(text: string): string {
  const marks = text.split('"').length - 1
  if (marks === 0 || marks % 2 === 1) return text
  return text.replace(/"/gu, (_, index: number) =>
    /(?:^|[\s([«–—/-])$/u.test(text.slice(Math.max(0, index - 1), index)) ? '«' : '»',
  )
}
