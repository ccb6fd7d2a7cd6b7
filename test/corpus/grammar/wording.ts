type Slots = Record<string, readonly string[]>

/**
 * Writes a template out: `<у|в> {q} кварталі` gives one phrase for every choice between the angle brackets
 * and every filling of a slot. Round brackets are part of the phrase.
 */
export function spell(templates: string | readonly string[], slots: Slots = {}): string[] {
  const all = typeof templates === 'string' ? [templates] : templates
  return [...new Set(all.flatMap((template) => written(template, slots)))]
}

function written(template: string, slots: Slots): string[] {
  const choice = /<([^<>]*)>/.exec(template)
  if (choice) {
    return (choice[1] ?? '').split('|').flatMap((one) => written(filled(template, choice, one), slots))
  }
  const slot = /\{(\w+)\}/.exec(template)
  if (!slot) return [template]
  const fillings = slots[slot[1] ?? '']
  if (!fillings) throw new Error(`no slot ${slot[0]} for ${template}`)
  return fillings.flatMap((one) => written(filled(template, slot, one), slots))
}

function filled(template: string, at: RegExpExecArray, text: string): string {
  return template.slice(0, at.index) + text + template.slice(at.index + at[0].length)
}

/**
 * At most `count` items taken from all over the list, always the same ones. The step is about 0.618 of the
 * length and shares no divisor with it, so that no choice of a template falls out as a whole.
 */
export function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list]
  let step = Math.max(1, Math.round(list.length * 0.618))
  while (divisor(step, list.length) !== 1) step += 1
  return Array.from({ length: count }, (_, i) => list.at((i * step) % list.length)).filter(
    (one) => one !== undefined,
  )
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}
