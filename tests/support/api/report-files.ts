import type { Database } from '@wegmarke/api/platform/db/tables'
import { addDays } from '@wegmarke/domain/calendar/civil-date'
import { CAREER_LEVELS } from '@wegmarke/domain/career/result'
import { PHASES } from '@wegmarke/domain/pathway/vocabulary'
import fc from 'fast-check'
import type { Insertable } from 'kysely'
import { type CaseFile, caseFile, type Caseload, TODAY } from '../database/builders.ts'
import type { Api } from './use-api.ts'

type CaseRow = Insertable<Database['case_row']>

const MUNICIPALITIES = ['05162024', '05162008', null]
const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => addDays(TODAY, days))
const NOTE_STATES = ['open', 'seen', 'answered'] as const
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

/** Days around those on which a measure begins or ceases to hold are drawn often. */
const episodes = fc
  .array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 3 })
  .chain((lengths) =>
    fc.record({
      isOpen: fc.boolean(),
      days: fc.constant(
        lengths.reduceRight<string[]>((later, length) => [addDays(later[0] ?? TODAY, -length), ...later], []),
      ),
    }),
  )
  .map(({ isOpen, days }) => ({
    entered: days,
    left: days.map((_day, index) =>
      index === days.length - 1 ? (isOpen ? null : TODAY) : (days[index + 1] ?? null),
    ),
  }))

const facts = fc.record({
  episodes,
  note_state: maybe(fc.constantFrom(...NOTE_STATES)),
  level: fc.constantFrom(...CAREER_LEVELS),
  phase: fc.constantFrom(...PHASES),
  municipality_ags: fc.constantFrom(...MUNICIPALITIES),
  hasStep: fc.boolean(),
  current_step_ends_on: maybe(day(50, 62)),
  has_successor: fc.boolean(),
  is_goal_reached: fc.boolean(),
  next_deadline: maybe(day(-5, 70)),
  missing_count: fc.integer({ min: 0, max: 2 }),
  last_contact_on: maybe(day(-50, 0)),
  mentor: maybe(maybe(day(-2, 2))),
  months_since_gain: maybe(fc.integer({ min: 0, max: 30 })),
})
type Facts = typeof facts extends fc.Arbitrary<infer F> ? F : never

function rowOf(file: CaseFile, lies: Caseload, number: number, drawn: Facts): CaseRow {
  const { episodes: spans, hasStep, mentor, current_step_ends_on, has_successor, ...rest } = drawn
  const isMentored = mentor !== null
  return {
    ...rest,
    case_file_id: file.id,
    alliance_id: file.allianceId,
    caseload_id: lies.id,
    organisation_id: lies.organisationId,
    code: `R-${number}`,
    name: `Person ${number % 7}`,
    is_closed: spans.left.at(-1) !== null,
    opened_on: spans.entered.at(-1) ?? null,
    entered_on: spans.entered,
    left_on: spans.left,
    current_step: hasStep
      ? JSON.stringify({
          id: file.id,
          typeCode: 'IK',
          kind: 'P',
          state: 'running',
          promise: { kind: 'unknown' },
          endsOn: current_step_ends_on,
        })
      : null,
    current_step_ends_on: hasStep ? current_step_ends_on : null,
    has_successor: hasStep && has_successor,
    mentor_name: isMentored ? 'Mina Mentorin' : null,
    mentored_until: mentor,
    evaluated_on: TODAY,
  }
}

/** Files with lines of every kind that the report tells apart, in the caseloads by turns; a drawing is repeated by its seed. */
export async function reportFiles(
  api: Api,
  caseloads: readonly Caseload[],
  count: number,
  seed: number,
): Promise<CaseRow[]> {
  const rows: CaseRow[] = []
  for (const [number, drawn] of fc.sample(facts, { numRuns: count, seed }).entries()) {
    const lies = caseloads[number % caseloads.length] as Caseload
    const file = await caseFile(api.database.arrange, lies)
    rows.push(rowOf(file, lies, number, drawn))
  }
  await api.database.arrange.insertInto('case_row').values(rows).execute()
  return rows
}
