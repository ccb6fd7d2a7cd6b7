declare const brand: unique symbol

/**
 * A civil day as ISO text, `2023-02-27`: no time and no zone, so equal days are equal strings and
 * `<` compares them.
 */
export type Day = string & { readonly [brand]: 'Day' }

/** The day of a year, month and day of month; undefined where there is no such day. */
export function civilDay(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? (date.toISOString().slice(0, 10) as Day) : undefined
}

export function dayFromIso(text: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text) ?? []
  return civilDay(Number(year), Number(month), Number(day))
}

export function dayFromText(text: string): Day | undefined {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text) ?? []
  return civilDay(Number(year), Number(month), Number(day))
}
