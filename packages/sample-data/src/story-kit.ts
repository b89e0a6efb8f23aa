import { defaultKind, defaultPromise } from '@wegmarke/domain/catalogue/default-step'
import { MEASURE_TYPES } from '@wegmarke/domain/catalogue/measure-types'
import { daysInMonth, partsOf } from '@wegmarke/domain/calendar/civil-date'
import type { Dated } from '@wegmarke/domain/calendar/dated'
import { firstDayOf, monthIndex, monthOf } from '@wegmarke/domain/calendar/month'
import type { Axis } from '@wegmarke/domain/ladder/axes'
import type { Level } from '@wegmarke/domain/ladder/levels'
import type { BlockReason, EvidenceState, GapReason } from '@wegmarke/domain/pathway/vocabulary'
import type { Random } from './random.ts'
import type { SampleAttainment, SampleGap, SampleStep } from './sample-file.ts'

const TYPES = new Map(MEASURE_TYPES.map((type) => [type.code, type]))

const PROVIDERS = {
  language: ['Sprachhaus Niederrhein (Demo)', 'VHS Musterstadt (Demo)', 'Wortwerk Rheinbogen (Demo)'],
  school: [
    'Berufskolleg Am Meilenstein (Demo)',
    'VHS Musterstadt (Demo)',
    'Weiterbildungskolleg Rheinaue (Demo)',
  ],
  work: ['Lernwerk Wegwarte gGmbH (Demo)', 'Brückenbau Bildung GmbH (Demo)', 'Werkstatt Kompass (Demo)'],
  firm: [
    'Spedition Musterfracht (Demo)',
    'Malerbetrieb Farbenfroh (Demo)',
    'Pflegehaus Sonnenrain (Demo)',
    'Elektro Blitzgescheit (Demo)',
  ],
} as const

const FIRM_TYPES = new Set(['AUSB2', 'AUSB3', 'EQ', 'MAG', 'ARB', 'HELF'])

/** What a story says about one step beyond its type and its months. */
export type StepWords = Partial<
  Pick<
    SampleStep,
    'result' | 'endReason' | 'occupation' | 'unit' | 'successor' | 'whatIsDifferent' | 'state' | 'promise'
  >
>

/** The words in which stories are told: everything in months before the day of seeding; negative lies ahead. */
export interface StoryKit {
  readonly random: Random
  readonly today: string
  /** A civil date in the month that lies so many months back. */
  day(monthsAgo: number, day?: number): string
  /** An ended or, with `to` null or negative, a running step. */
  step(typeCode: string, from: number, to: number | null, words?: StepWords): SampleStep
  /** A step that is wanted or promised and has not begun. */
  ahead(
    typeCode: string,
    inMonths: number,
    state: 'considered' | 'applied' | 'promised' | 'confirmed',
  ): SampleStep
  /** A wanted step that cannot be taken. */
  blocked(typeCode: string, since: number, reason: BlockReason): SampleStep
  gap(from: number, to: number | null, reason: GapReason, note?: string): SampleGap
  attained(axis: Axis, level: Level, monthsAgo: number, evidence?: EvidenceState): SampleAttainment
}

function providerOf(random: Random, typeCode: string): string {
  if (FIRM_TYPES.has(typeCode)) return random.pick(PROVIDERS.firm)
  const axis = TYPES.get(typeCode)?.promise?.axis
  return random.pick(PROVIDERS[axis === 'L' ? 'language' : axis === 'S' ? 'school' : 'work'])
}

const exactly = (date: string): Dated => ({ date, precision: 'day' })

/** Every third date or so is known to the month only, as in paper files. */
function dated(random: Random, date: string): Dated {
  return random.chance(0.3) ? { date, precision: 'month' } : exactly(date)
}

type DayOf = StoryKit['day']

/** Days by months back; no day of the present month lies after today. */
function calendar(today: string): DayOf {
  const now = monthIndex(today)
  return (monthsAgo, wanted = 1) => {
    const { year, month } = partsOf(firstDayOf(now - monthsAgo))
    const latest = monthsAgo === 0 ? partsOf(today).day : daysInMonth(year, month)
    return `${monthOf(now - monthsAgo)}-${String(Math.min(wanted, latest)).padStart(2, '0')}`
  }
}

function bareStep(random: Random, typeCode: string, occupation: string | null): SampleStep {
  const type = TYPES.get(typeCode)
  if (type === undefined) throw new RangeError(`No such type of measure: ${typeCode}`)
  return {
    typeCode,
    kind: defaultKind(type, occupation, []),
    promise: defaultPromise(type),
    provider: providerOf(random, typeCode),
    state: 'considered',
    start: null,
    end: null,
    plannedStart: null,
    plannedEnd: null,
    result: null,
    endReason: null,
    occupation,
    unit: null,
    successor: null,
    whatIsDifferent: null,
    blocked: null,
  }
}

function stepWords(random: Random, day: DayOf): Pick<StoryKit, 'step' | 'ahead' | 'blocked'> {
  return {
    step(typeCode, from, to, words = {}) {
      const isRunning = to === null || to <= 0
      const planned = to === null ? null : exactly(day(to, 28))
      return {
        ...bareStep(random, typeCode, words.occupation ?? null),
        state: isRunning ? 'running' : 'ended',
        start: dated(random, day(from, random.between(1, 10))),
        end: isRunning ? null : dated(random, day(to, random.between(20, 28))),
        plannedEnd: isRunning ? planned : null,
        result: isRunning ? null : 'attended',
        ...words,
      }
    },
    ahead: (typeCode, inMonths, state) => ({
      ...bareStep(random, typeCode, null),
      state,
      plannedStart: exactly(day(-inMonths, 1)),
    }),
    blocked: (typeCode, since, reason) => ({
      ...bareStep(random, typeCode, null),
      blocked: { reason, since: day(since, 1) },
    }),
  }
}

function otherWords(random: Random, day: DayOf): Pick<StoryKit, 'gap' | 'attained'> {
  const month = (monthsAgo: number): Dated => ({ date: day(monthsAgo, 1), precision: 'month' })
  return {
    gap: (from, to, reason, note) => ({
      from: month(from),
      to: to === null ? null : month(to),
      reason,
      note: note ?? null,
    }),
    attained: (axis, level, monthsAgo, evidence = random.chance(0.5) ? 'verified' : 'seen') => ({
      axis,
      level,
      title: null,
      awardedOn: exactly(day(monthsAgo, 28)),
      evidence,
      document: evidence === 'verified' ? 'Kopie in der Akte' : null,
      isFromAbroad: false,
      recognition: 'not_needed',
    }),
  }
}

/** Opens the kit for one person. */
export function storyKit(random: Random, today: string): StoryKit {
  const day = calendar(today)
  return { random, today, day, ...stepWords(random, day), ...otherWords(random, day) }
}
