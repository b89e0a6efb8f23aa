import { monthIndex, openEnd, type MonthIndex } from '../calendar/month.ts'
import { plannedEndMonth, startMonth } from '../pathway/begun-step.ts'
import type { AttainmentFact, CareerFacts, GapFact, StepFact } from '../pathway/facts.ts'

/** What one fact said when an answer was given, and the last month it reaches. Plain data: it is stored. */
export interface FactPrint {
  readonly says: string
  readonly until: MonthIndex
}

/** The facts of a file that a Prüfhinweis can rest on, by 'step:…', 'gap:…' and 'attainment:…'. */
export type FactPrints = Readonly<Record<string, FactPrint>>

/** A fact that is new, changed or withdrawn. */
export interface FactChange {
  readonly kind: 'fact_new' | 'fact_changed'
  /** 'step:…', 'gap:…' or 'attainment:…' */
  readonly record: string
}

/** What the facts say today. Support that runs beside and steps that have not begun are no evidence. */
export function factPrints(facts: CareerFacts): FactPrints {
  const prints: Record<string, FactPrint> = {}
  for (const step of facts.steps) {
    const start = startMonth(step)
    if (step.kind !== 'S' && start !== null) prints[`step:${step.id}`] = printOfStep(step, start)
  }
  for (const gap of facts.gaps) prints[`gap:${gap.id}`] = printOfGap(gap)
  for (const attainment of facts.attainments)
    prints[`attainment:${attainment.id}`] = printOfAttainment(attainment)
  return prints
}

function printOfStep(step: StepFact, start: MonthIndex): FactPrint {
  const { typeCode, kind, promise, unit, occupation, state, result, endReason } = step
  const dates = [step.actualStart, step.actualEnd, step.plannedStart, step.plannedEnd]
  const until = step.actualEnd === null ? plannedEndMonth(step, start) : monthIndex(step.actualEnd)
  return {
    says: JSON.stringify([typeCode, kind, promise, unit, occupation, state, result, endReason, dates]),
    until,
  }
}

function printOfGap(gap: GapFact): FactPrint {
  return {
    says: JSON.stringify([gap.from, gap.to, gap.reason]),
    until: gap.to === null ? openEnd : monthIndex(gap.to),
  }
}

function printOfAttainment(attainment: AttainmentFact): FactPrint {
  const { axis, level, awardedOn, evidence, isForeign, recognition } = attainment
  return {
    says: JSON.stringify([axis, level, awardedOn, evidence, isForeign, recognition]),
    until: awardedOn === null ? openEnd : monthIndex(awardedOn),
  }
}

/**
 * The first fact after the anchor, or named by the evidence, that is new, changed or gone since the prints were
 * taken; null when none is. The anchor itself lies before its evidence: correcting it changes no evidence.
 *
 * @param anchorMonth month of the gain or goal that opened the period; null for the start
 */
export function changedEvidence(
  before: FactPrints,
  now: FactPrints,
  anchorMonth: MonthIndex | null,
  evidenceSteps: ReadonlySet<string>,
): FactChange | null {
  const isEvidence = (record: string, print: FactPrint): boolean =>
    anchorMonth === null || print.until > anchorMonth || evidenceSteps.has(record)
  for (const record of Object.keys(now).sort()) {
    const print = now[record] as FactPrint
    const earlier = before[record]
    if (earlier === undefined && isEvidence(record, print)) return { kind: 'fact_new', record }
    if (earlier !== undefined && earlier.says !== print.says) {
      if (isEvidence(record, print) || isEvidence(record, earlier)) return { kind: 'fact_changed', record }
    }
  }
  for (const record of Object.keys(before).sort()) {
    const gone = now[record] === undefined && isEvidence(record, before[record] as FactPrint)
    if (gone) return { kind: 'fact_changed', record }
  }
  return null
}
