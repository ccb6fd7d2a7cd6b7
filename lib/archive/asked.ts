import type { Period } from '../calendar/period.ts'
import { askedScope } from '../control/scope.ts'
import { RequestFailure } from '../errors.ts'
import { placeWithCode } from './places.ts'

const formats = ['pdf', 'csv'] as const

/** An archived report as it was asked for. */
export interface AskedReport {
  readonly code: string
  readonly place: string
  readonly format: (typeof formats)[number]
}

/**
 * The period to archive; nothing when what has just ended is to be archived.
 *
 * @throws RequestFailure
 */
export function askedPeriod(query: URLSearchParams): Period | undefined {
  const known = ['period']
  for (const parameter of query.keys()) {
    if (!known.includes(parameter)) throw new RequestFailure({ code: 'parameter-unknown', parameter, known })
  }
  return askedScope(query, {}).period
}

/**
 * Which archived report is asked for. It is given as it was stored, so nothing else about it can be chosen.
 *
 * @throws RequestFailure
 */
export function askedReport(query: URLSearchParams): AskedReport {
  for (const parameter of query.keys()) {
    if (query.getAll(parameter).length > 1) throw new RequestFailure({ code: 'parameter-doubled', parameter })
    if (parameter !== 'archived' && parameter !== 'format') {
      throw new RequestFailure({ code: 'archived-with-other', parameter })
    }
  }
  const asked = query.get('format')?.trim() || 'pdf'
  const format = formats.find((one) => one === asked)
  if (format === undefined) {
    throw new RequestFailure({ code: 'choice-unknown', parameter: 'format', value: asked, possible: formats })
  }
  const code = query.get('archived')?.trim() ?? ''
  const place = placeWithCode(code)
  if (place === undefined) throw new RequestFailure({ code: 'archived-malformed', value: code })
  return { code, place, format }
}
