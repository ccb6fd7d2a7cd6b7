/**
 * Cardinal numbers: the genitive after «протягом», the nominative (and accusative) after «за», and the first
 * part of a compound such as «десятиденний».
 */
type Cardinal = {
  n: number
  gen: readonly string[]
  nom: readonly string[]
  compound?: string
  ending: string
}

const cardinals: readonly Cardinal[] = [
  { n: 1, gen: ['одного'], nom: ['один'], compound: 'одно', ending: 'го' },
  { n: 2, gen: ['двох'], nom: ['два'], compound: 'дво', ending: 'х' },
  { n: 3, gen: ['трьох'], nom: ['три'], compound: 'три', ending: 'х' },
  { n: 4, gen: ['чотирьох'], nom: ['чотири'], compound: 'чотири', ending: 'х' },
  { n: 5, gen: ['п’яти', 'п’ятьох'], nom: ['п’ять'], compound: 'п’яти', ending: 'ти' },
  { n: 6, gen: ['шести'], nom: ['шість'], compound: 'шести', ending: 'ти' },
  { n: 7, gen: ['семи'], nom: ['сім'], compound: 'семи', ending: 'ми' },
  { n: 8, gen: ['восьми'], nom: ['вісім'], compound: 'восьми', ending: 'ми' },
  { n: 9, gen: ['дев’яти'], nom: ['дев’ять'], compound: 'дев’яти', ending: 'ти' },
  { n: 10, gen: ['десяти', 'десятьох'], nom: ['десять'], compound: 'десяти', ending: 'ти' },
  { n: 12, gen: ['дванадцяти'], nom: ['дванадцять'], compound: 'дванадцяти', ending: 'ти' },
  { n: 14, gen: ['чотирнадцяти'], nom: ['чотирнадцять'], compound: 'чотирнадцяти', ending: 'ти' },
  { n: 15, gen: ['п’ятнадцяти'], nom: ['п’ятнадцять'], compound: 'п’ятнадцяти', ending: 'ти' },
  { n: 20, gen: ['двадцяти'], nom: ['двадцять'], compound: 'двадцяти', ending: 'ти' },
  { n: 21, gen: ['двадцяти одного'], nom: ['двадцять один'], ending: 'го' },
  { n: 24, gen: ['двадцяти чотирьох'], nom: ['двадцять чотири'], ending: 'х' },
  { n: 25, gen: ['двадцяти п’яти'], nom: ['двадцять п’ять'], ending: 'ти' },
  { n: 30, gen: ['тридцяти'], nom: ['тридцять'], compound: 'тридцяти', ending: 'ти' },
  { n: 36, gen: ['тридцяти шести'], nom: ['тридцять шість'], ending: 'ти' },
  { n: 45, gen: ['сорока п’яти'], nom: ['сорок п’ять'], ending: 'ти' },
  { n: 48, gen: ['сорока восьми'], nom: ['сорок вісім'], ending: 'ми' },
  { n: 60, gen: ['шістдесяти'], nom: ['шістдесят'], ending: 'ти' },
  { n: 72, gen: ['сімдесяти двох'], nom: ['сімдесят два'], ending: 'х' },
  { n: 90, gen: ['дев’яноста'], nom: ['дев’яносто'], ending: 'та' },
]

export function cardinal(n: number): Cardinal {
  const found = cardinals.find((one) => one.n === n)
  if (!found) throw new Error(`no cardinal ${n}`)
  return found
}

/** The number itself in the genitive: «5», «5-ти», «п’яти», «5 (п’яти)». «21-го» would be an ordinal. */
export function genitive(n: number): string[] {
  const { gen, ending } = cardinal(n)
  const spelled = ending === 'го' ? [] : [`${n}-${ending}`]
  return [String(n), ...gen, ...spelled, `${n} (${gen[0]})`]
}

/** «1 день», «2 дні», «5 днів»: which of the three forms of a noun the number takes. */
export function form(n: number): 'one' | 'few' | 'many' {
  if (n % 10 === 1 && n % 100 !== 11) return 'one'
  if (n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14)) return 'few'
  return 'many'
}
