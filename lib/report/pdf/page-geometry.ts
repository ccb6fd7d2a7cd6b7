/** Points in a millimetre. */
export const mm = 72 / 25.4

/** A4, landscape. */
export const pageSize = [297 * mm, 210 * mm] as const

/** Margins of an official document (ДСТУ 4163:2020, п. 5.2): left 30, top 20, right 10, bottom 20 mm. */
export const [left, top, right, bottom] = [30 * mm, 20 * mm, 10 * mm, 20 * mm] as const

/** The text area between the margins, in points. */
export const width = pageSize[0] - left - right
export const height = pageSize[1] - top - bottom
