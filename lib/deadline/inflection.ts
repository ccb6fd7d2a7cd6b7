/** Endings of Ukrainian adjectives, all genders, numbers and cases; `і` of old locatives included. */
const HARD = ['ий', 'ого', 'ому', 'им', 'ім', 'а', 'ої', 'ій', 'у', 'ою', 'е', 'і', 'их', 'ими']
const SOFT = ['ій', 'ього', 'ьому', 'ім', 'я', 'ьої', 'ю', 'ьою', 'є', 'і', 'іх', 'іми']

const inflect = (stems: string, endings: readonly string[]) =>
  stems
    .split(' ')
    .flatMap((stem) => endings.map((ending) => stem + ending))
    .join(' ')

/** All forms of adjectives like «робочий», from their stems: `hard('робоч')`. */
export const hard = (stems: string): string => inflect(stems, HARD)

/** All forms of adjectives like «останній»: `soft('останн')`. */
export const soft = (stems: string): string => inflect(stems, SOFT)

/** All forms of neuter nouns like «завершення», from their stems: `verbal('завершенн')`. */
export const verbal = (stems: string): string => inflect(stems, ['я', 'ю', 'ям', 'і', 'ями', 'ях'])
