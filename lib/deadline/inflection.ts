/** Endings of Ukrainian adjectives, all genders, numbers and cases; `і` of old locatives included. */
const hardEndings = ['ий', 'ого', 'ому', 'им', 'ім', 'а', 'ої', 'ій', 'у', 'ою', 'е', 'і', 'их', 'ими']
const softEndings = ['ій', 'ього', 'ьому', 'ім', 'я', 'ьої', 'ю', 'ьою', 'є', 'і', 'іх', 'іми']

function inflect(stems: string, endings: readonly string[]) {
  return stems
    .split(' ')
    .flatMap((stem) => endings.map((ending) => stem + ending))
    .join(' ')
}

/** All forms of adjectives like «робочий», from their stems: `hard('робоч')`. */
export function hard(stems: string): string {
  return inflect(stems, hardEndings)
}

/** All forms of adjectives like «останній»: `soft('останн')`. */
export function soft(stems: string): string {
  return inflect(stems, softEndings)
}

/** All forms of neuter nouns like «завершення», from their stems: `verbal('завершенн')`. */
export function verbal(stems: string): string {
  return inflect(stems, ['я', 'ю', 'ям', 'і', 'ями', 'ях'])
}
