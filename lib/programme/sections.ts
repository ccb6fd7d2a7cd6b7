import type { Measure } from './programme.ts'

/** A section of a programme with what stands in it. */
export interface SectionOf<M> {
  /** Empty for measures that belong to no section. */
  readonly title: string
  readonly tasks: readonly TaskOf<M>[]
}

export interface TaskOf<M> {
  readonly name: string
  readonly measures: readonly M[]
}

/**
 * Sections and tasks, each from consecutive rows, in the order of the sheet. A blank «Розділ» or «Завдання» continues
 * the one above, because merged cells have their text in the first row only.
 *
 * @param taken what stands for a measure in the result
 * @example sectionsOf(measures, ({ number }) => number)[0]?.tasks[0]?.measures // ['1.1.1', '1.1.2']
 */
export function sectionsOf<M>(
  measures: readonly Measure[],
  taken: (measure: Measure) => M,
): readonly SectionOf<M>[] {
  const sections: { title: string; tasks: { name: string; measures: M[] }[] }[] = []
  for (const measure of measures) {
    let section = sections.at(-1)
    if (section === undefined || (measure.section !== '' && measure.section !== section.title)) {
      section = { title: measure.section, tasks: [] }
      sections.push(section)
    }
    let task = section.tasks.at(-1)
    if (task === undefined || (measure.task !== '' && measure.task !== task.name)) {
      task = { name: measure.task, measures: [] }
      section.tasks.push(task)
    }
    task.measures.push(taken(measure))
  }
  return sections
}
