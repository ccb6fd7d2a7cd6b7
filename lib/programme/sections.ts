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
 * Sections and tasks as runs of rows, in the order of the sheet. A blank cell goes on with the one above: a merged
 * cell gives its text to its first row only.
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
