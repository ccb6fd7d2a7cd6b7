import type { ProgrammeAssessment } from '../assessment/assessment.ts'
import { type Counters, countStates } from '../assessment/counters.ts'
import { uncertainObligations } from '../assessment/uncertain.ts'
import { selectAtRisk, selectOverdue } from '../assessment/urgency.ts'
import { addDays, type Day } from '../calendar/day.ts'
import { findingsByUnit, isToMend, worstFirst } from '../checks/findings-by-unit.ts'
import type { Finding } from '../finding.ts'
import { groupByEach } from '../group-by-each.ts'
import { eventKey, hasDueDate } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import { isMailAddress } from '../programme/mail-address.ts'
import type { Unit } from '../programme/programme.ts'

/** What a unit is to be told this week. */
export interface UnitDigest {
  readonly unit: string
  /** The unit’s full name; may be empty. */
  readonly name: string
  /** Valid addresses; where the unit has none, those of its head, once something is overdue for too long. */
  readonly to: readonly string[]
  /** Of the head, where something is overdue for too long. */
  readonly cc: readonly string[]
  /** The e-mail goes to the head, for want of an address of the unit. */
  readonly isToHead: boolean
  readonly asOf: Day
  readonly escalateDays: number
  /** The longest overdue first. */
  readonly overdue: readonly ObligationStatus[]
  /** What is due soonest first. */
  readonly atRisk: readonly ObligationStatus[]
  readonly toMend: readonly Finding[]
  /** How many obligations are not in the lists because they rest on a cell with an error. */
  readonly uncertain: number
  /** Only for the authorised unit. */
  readonly programmeSummary: ProgrammeSummary | undefined
}

/** How the whole programme stands, and what a week has changed. */
export interface ProgrammeSummary {
  readonly total: Counters
  /** What each unit leads or takes part in; what several share is counted with each of them. */
  readonly units: ReadonlyMap<string, Counters>
  readonly overdue: readonly ObligationStatus[]
  readonly atRisk: readonly ObligationStatus[]
  readonly newlyOverdue: readonly ObligationStatus[]
  readonly doneSince: readonly ObligationStatus[]
  readonly unrecognised: readonly ObligationStatus[]
  /** How many obligations are not in the lists because they rest on a cell with an error. */
  readonly uncertain: number
  /** Errors and warnings, the worst first. */
  readonly findings: readonly Finding[]
  /** Units that have e-mails to get, or may have, and have no valid address. */
  readonly withoutAddress: readonly string[]
}

/**
 * What there is to say this week, unit by unit in the order of the sheet, the authorised unit last. Units to which
 * there is nothing to say are not in it; units without an address are.
 */
export function unitDigests(assessment: ProgrammeAssessment): readonly UnitDigest[] {
  const { programme, obligations, findings, today } = assessment
  const { settings } = programme
  const uncertain = uncertainObligations(assessment)
  const certain = obligations.filter((one) => !uncertain.has(one))
  const pressing = byUnit(certain.filter(({ state }) => state === 'overdue' || state === 'at-risk'))
  const uncertainByUnit = byUnit([...uncertain])
  const toMend = findingsByUnit(programme, findings)
  const known = new Map(programme.units.toReversed().map((unit) => [unit.code, unit]))
  const codes = new Set([
    ...programme.units.map(({ code }) => code),
    ...pressing.keys(),
    ...uncertainByUnit.keys(),
    ...toMend.keys(),
  ])
  const authorised = settings.authorisedUnit
  if (authorised !== '') codes.add(authorised)
  codes.delete('')

  const digests = [...codes].map((code): UnitDigest => {
    const own = pressing.get(code) ?? []
    const overdue = selectOverdue(own)
    const unit = known.get(code)
    const isLate = overdue.some(({ days }) => -(days ?? 0) > settings.escalateDays)
    const ownAddresses = validOf(unit?.email)
    const heads = isLate ? validOf(unit?.headEmail) : []
    const isToHead = ownAddresses.length === 0 && heads.length > 0
    return {
      unit: code,
      name: unit?.name ?? '',
      to: isToHead ? heads : ownAddresses,
      cc: isToHead ? [] : heads.filter((address) => !ownAddresses.includes(address)),
      isToHead,
      asOf: today,
      escalateDays: settings.escalateDays,
      overdue,
      atRisk: selectAtRisk(own),
      toMend: toMend.get(code) ?? [],
      uncertain: uncertainByUnit.get(code)?.length ?? 0,
      programmeSummary: undefined,
    }
  })
  const others = digests.filter(({ unit }) => unit !== authorised).filter(isPending)
  const own = digests.find(({ unit }) => unit === authorised)
  if (own === undefined) return others
  const withoutAddress = unaddressed(programme.units, [...others, own])
  const programmeSummary = programmeSummaryOf(assessment, {
    certain,
    uncertain,
    withoutAddress,
  })
  const whole = { ...own, programmeSummary }
  return hasNews(programmeSummary) || isPending(own) ? [...others, whole] : others
}

function isPending({ overdue, atRisk, toMend, uncertain }: UnitDigest): boolean {
  return overdue.length + atRisk.length + toMend.length + uncertain > 0
}

function hasNews(summary: ProgrammeSummary): boolean {
  const { overdue, atRisk, newlyOverdue, doneSince, unrecognised, findings, withoutAddress } = summary
  return [overdue, atRisk, newlyOverdue, doneSince, unrecognised, findings, withoutAddress].some(
    (list) => list.length > 0,
  )
}

function programmeSummaryOf(
  assessment: ProgrammeAssessment,
  {
    certain,
    uncertain,
    withoutAddress,
  }: {
    readonly certain: readonly ObligationStatus[]
    readonly uncertain: ReadonlySet<ObligationStatus>
    readonly withoutAddress: readonly string[]
  },
): ProgrammeSummary {
  const { obligations, findings } = assessment
  const before = weekAgo(assessment)
  const was = (one: ObligationStatus) => before.get(obligationKey(one))
  const counted = obligations.map((one) =>
    uncertain.has(one) ? ({ ...one, state: 'unrecognised' } as const) : one,
  )
  return {
    total: countStates(counted),
    units: new Map([...byUnit(counted)].map(([unit, own]) => [unit, countStates(own)])),
    overdue: selectOverdue(certain),
    atRisk: selectAtRisk(certain),
    uncertain: uncertain.size,
    newlyOverdue: selectOverdue(certain).filter((one) => was(one) !== 'overdue'),
    doneSince: obligations.filter((one) => one.state === 'fulfilled' && was(one) !== 'fulfilled'),
    unrecognised: obligations.filter(({ state }) => state === 'unrecognised'),
    findings: worstFirst(findings.filter(isToMend)),
    withoutAddress,
  }
}

/** How everything stood seven days ago, by what is written now. */
function weekAgo({
  today,
  obligationsAsOf,
}: ProgrammeAssessment): ReadonlyMap<string, ObligationStatus['state']> {
  const then = addDays(today, -7)
  const stood = obligationsAsOf({ asOf: then, dayIsOver: false, knownUntil: then })
  return new Map(stood.map((one) => [obligationKey(one), one.state]))
}

/** The same obligation on another day: events differ by what happened, the rest by the day they are due. */
function obligationKey({ obligation }: ObligationStatus): string {
  const due = hasDueDate(obligation)
    ? (obligation.extension?.firstDue ?? obligation.due)
    : (obligation.period?.year ?? '')
  const event = obligation.kind === 'event' ? eventKey(obligation.event) : ''
  return `${obligation.measure.row} ${due} ${event}`
}

/** Every unit that is responsible, the one that leads and the others. */
function byUnit(obligations: readonly ObligationStatus[]): ReadonlyMap<string, readonly ObligationStatus[]> {
  return groupByEach(obligations, ({ obligation }) => obligation.measure.units)
}

function validOf(addresses: readonly string[] = []): readonly string[] {
  return [...new Set(addresses.filter(isMailAddress))]
}

/** Units that are listed, and those that measures name, without an address to which e-mail can be sent. */
function unaddressed(units: readonly Unit[], digests: readonly UnitDigest[]): readonly string[] {
  const listed = units.filter(({ code, email }) => code !== '' && validOf(email).length === 0)
  const named = digests.filter(({ to, isToHead }) => to.length === 0 || isToHead)
  return [...new Set([...listed.map(({ code }) => code), ...named.map(({ unit }) => unit)])]
}
