import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultKind, defaultPromise } from '@wegmarke/domain/catalogue/default-step'
import { findMeasureType } from '@wegmarke/domain/catalogue/measure-types'
import { addDays } from '@wegmarke/domain/calendar/civil-date'
import { AXES, type Axis } from '@wegmarke/domain/ladder/axes'
import { isLevelOn, type EntryLevels } from '@wegmarke/domain/ladder/levels'
import type { AttainmentFact, CareerFacts, GapFact, StepFact } from '@wegmarke/domain/pathway/facts'
import type {
  EndReason,
  GapReason,
  GoalKind,
  StepResult,
  StepState,
} from '@wegmarke/domain/pathway/vocabulary'

/** The folder of the vignettes: `WEGMARKE_VIGNETTES`, else beside the checkout. They are never committed. */
const folder =
  process.env['WEGMARKE_VIGNETTES'] ?? join(import.meta.dirname, '../../../shared/data/vignettes')

interface RawStep {
  readonly type: string
  readonly from: string
  readonly to?: string
  readonly status: 'completed' | 'running' | 'planned' | 'dropped_out' | 'exam_failed' | 'ended_by_provider'
  readonly end_reason?: string
  readonly unit?: string
}

interface RawVignette {
  readonly id: string
  readonly reference_date: string
  readonly entry_levels: { readonly language: string; readonly school: string; readonly vocational: string }
  readonly goal: GoalKind
  readonly steps: readonly RawStep[]
  readonly gaps: readonly { readonly from: string; readonly to: string; readonly reason?: string }[]
  readonly attainments: readonly { readonly axis: string; readonly level: string; readonly date: string }[]
}

type Label = 'career' | 'onset' | 'none' | 'unclear'

export interface Vignette {
  readonly id: string
  readonly referenceDate: string
  readonly facts: CareerFacts
  /** The labels of the two raters. */
  readonly labels: readonly [Label, Label]
}

/** Where the vignettes are expected, for the sentence that says that they are absent. */
export const vignettesFolder = folder

/** The vignettes read with the conventions of their README; null where they are absent. */
export function readVignettes(): Vignette[] | null {
  if (!existsSync(join(folder, 'vignettes.json'))) return null
  const raw = readJson<RawVignette[]>('vignettes.json')
  const labels =
    readJson<{ id: string; case_manager: { label: Label }; evaluator: { label: Label } }[]>('labels.json')
  return raw.map((vignette) => {
    const label = labels.find((entry) => entry.id === vignette.id)
    if (label === undefined) throw new Error(`No labels for ${vignette.id}`)
    return {
      id: vignette.id,
      referenceDate: vignette.reference_date,
      facts: factsOf(vignette),
      labels: [label.case_manager.label, label.evaluator.label],
    }
  })
}

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T
}

const axisNames: Record<string, Axis> = { language: 'L', school: 'S', vocational: 'V' }
const typeCodes: Record<string, string> = { 'FSJ/BFD': 'BFD', 'HBFS/FOS': 'FOS' }

function factsOf(raw: RawVignette): CareerFacts {
  const opened = raw.steps.map((step) => step.from).sort()[0] as string
  const goal = { id: 'goal', goal: raw.goal, from: opened }
  return {
    episodes: [{ openedOn: opened, closedOn: null }],
    goals: [goal],
    entryLevels: {
      L: raw.entry_levels.language,
      S: raw.entry_levels.school,
      V: raw.entry_levels.vocational,
    } as EntryLevels,
    steps: [
      ...raw.steps.map((step, i) => stepOf(step, i, raw)),
      ...raw.gaps.filter((gap) => gap.reason === 'work').map((gap, i) => workOf(gap, i)),
    ],
    gaps: raw.gaps.filter((gap) => gap.reason !== 'work').map(gapOf),
    attainments: raw.attainments.map(attainmentOf),
    source: { recordsAttainments: true, knownUntil: null },
  }
}

const states: Partial<Record<RawStep['status'], StepState>> = { running: 'running', planned: 'confirmed' }

function stepOf(raw: RawStep, place: number, vignette: RawVignette): StepFact {
  const typeCode = typeCodes[raw.type] ?? raw.type
  const type = findMeasureType(typeCode)
  if (type === undefined) throw new Error(`The catalogue has no type ${raw.type}`)
  const earlier = vignette.steps.slice(0, place).map((step) => ({ typeCode: step.type, occupation: null }))
  const kind = defaultKind(type, null, earlier)
  const isPlanned = raw.status === 'planned'
  const isRunningTraining = kind === 'A' && raw.status === 'running'
  return {
    id: `${raw.type} ${raw.from}`,
    typeCode,
    kind,
    promise: defaultPromise(type),
    unit: unitOf(raw.unit),
    occupation: null,
    plannedStart: isPlanned ? raw.from : null,
    plannedEnd: isRunningTraining
      ? trainingEnd(raw.from, type.usualDurationMonths, vignette.reference_date)
      : null,
    actualStart: isPlanned ? null : raw.from,
    actualEnd: raw.to ?? null,
    state: states[raw.status] ?? 'ended',
    ...endOf(raw),
  }
}

/** A training lasts its usual time, at least until the evaluation day. */
function trainingEnd(from: string, months: number | null, referenceDate: string): string {
  const usual = addDays(from, Math.round((months ?? 0) * 30.4))
  return usual < referenceDate ? referenceDate : usual
}

function unitOf(text: string | undefined): StepFact['unit'] {
  const match = /^(\d+)\/(\d+)$/.exec(text ?? '')
  return match ? { n: Number(match[1]), of: Number(match[2]) } : null
}

const results: Partial<Record<RawStep['status'], StepResult>> = {
  completed: 'attended',
  dropped_out: 'broken_off',
  exam_failed: 'exam_failed',
  ended_by_provider: 'ended_by_provider',
}

const excuses: readonly (readonly [RegExp, EndReason])[] = [
  [/illness/, 'illness'],
  [/pregnan|birth|childcare/, 'birth_or_care'],
  [/permit refused|legal bar|employment ban/, 'legal_bar'],
]

/** An end that speaks of illness, birth, childcare or a legal bar is excused; one for training or fixed work a transition. */
function endOf(raw: RawStep): Pick<StepFact, 'result' | 'endReason'> {
  if (raw.status === 'running' || raw.status === 'planned') return { result: null, endReason: null }
  if (raw.status === 'completed' && raw.unit !== undefined) return { result: 'passed', endReason: null }
  const result = results[raw.status] ?? null
  if (raw.status !== 'dropped_out' && raw.status !== 'ended_by_provider') return { result, endReason: null }
  const reason = raw.end_reason ?? ''
  if (/full-time job/.test(reason)) return { result: 'transition', endReason: null }
  const excuse = excuses.find(([pattern]) => pattern.test(reason))
  return { result, endReason: excuse?.[1] ?? 'other' }
}

const gapReasons: Record<string, GapReason> = {
  parental_leave: 'maternity_or_care',
  other: 'other',
  waiting_confirmed_place: 'waiting_confirmed_place',
  legal_bar: 'legal_bar',
  illness: 'illness',
  custody: 'custody',
}

function gapOf(raw: RawVignette['gaps'][number]): GapFact {
  const reason = raw.reason === undefined ? 'unknown' : gapReasons[raw.reason]
  if (reason === undefined) throw new Error(`No gap reason for ${raw.reason}`)
  return { id: `gap ${raw.from}`, from: raw.from, to: raw.to, reason }
}

function workOf(raw: RawVignette['gaps'][number], place: number): StepFact {
  return {
    id: `work ${place} ${raw.from}`,
    typeCode: 'ARB',
    kind: 'W',
    promise: { kind: 'none', area: null },
    unit: null,
    occupation: null,
    plannedStart: null,
    plannedEnd: null,
    actualStart: raw.from,
    actualEnd: raw.to,
    state: 'ended',
    result: null,
    endReason: null,
  }
}

function attainmentOf(raw: RawVignette['attainments'][number]): AttainmentFact {
  const axis = axisNames[raw.axis] ?? AXES[0]
  return {
    id: `${raw.level} ${raw.date}`,
    axis,
    level: isLevelOn(axis, raw.level) ? raw.level : null,
    awardedOn: raw.date,
    evidence: 'seen',
    isForeign: false,
    recognition: 'not_needed',
  }
}
