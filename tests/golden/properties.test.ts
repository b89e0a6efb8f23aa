import { evaluate } from '@wegmarke/domain/career/evaluate'
import type { CareerLevel, Evaluation } from '@wegmarke/domain/career/result'
import { addDays } from '@wegmarke/domain/calendar/civil-date'
import { firstDayOf, monthIndex, monthOf } from '@wegmarke/domain/calendar/month'
import { viewPathway, asRecorded } from '@wegmarke/domain/pathway/pathway-view'
import type { AttainmentFact, CareerFacts, StepFact } from '@wegmarke/domain/pathway/facts'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  arbitraryAttainment,
  arbitraryFacts,
  arbitraryGap,
  complete,
  judgedMonth,
  stepOf,
  withoutExcusedEnds,
} from './arbitrary-facts.ts'

const day = `${judgedMonth}-15`
const now = monthIndex(judgedMonth)
/** Generous: the machine may be busy with the other suites. */
vi.setConfig({ testTimeout: 60_000 })

const runs = { numRuns: 250 }

const reach = (level: CareerLevel): number =>
  ['none', 'onset', 'career'].indexOf(level === 'resting' ? 'none' : level)
const codes = (evaluation: Evaluation): string => evaluation.signals.map(({ code }) => code).join('')
const answer = (evaluation: Evaluation): string => `${evaluation.level} ${codes(evaluation)}`

const seen = (
  id: string,
  axis: 'L' | 'S' | 'V',
  level: AttainmentFact['level'],
  awardedOn: string,
): AttainmentFact => ({
  id,
  axis,
  level,
  awardedOn,
  evidence: 'seen',
  isForeign: false,
  recognition: 'not_needed',
})

describe('a gain', () => {
  it('that is dated after all counted steps began leaves A, B, C, E and F silent in its month', () => {
    fc.assert(
      fc.property(arbitraryFacts(), (facts) => {
        const gained = { ...facts, attainments: [...facts.attainments, seen('new', 'L', 'C2', day)] }
        expect(codes(evaluate(gained, day))).not.toMatch(/[ABCEF]/)
      }),
      runs,
    )
  })

  it('that leaves the others gains never makes G fire', () => {
    fc.assert(
      fc.property(arbitraryFacts(complete), arbitraryAttainment(complete), (facts, extra) => {
        const before = evaluate(facts, day)
        const after = evaluate(
          { ...facts, attainments: [...facts.attainments, { ...extra, id: 'new' }] },
          day,
        )
        const kept = before.gains.every((gain) =>
          after.gains.some((other) => other.attainmentId === gain.attainmentId),
        )
        fc.pre(kept && !codes(before).includes('G'))
        expect(codes(after)).not.toContain('G')
      }),
      runs,
    )
  })
})

describe('the level is never raised', () => {
  const neverRaised = (add: (facts: CareerFacts, from: number, months: number) => CareerFacts) =>
    fc.assert(
      fc.property(
        arbitraryFacts(complete),
        fc.integer({ min: now - 84, max: now }),
        fc.integer({ min: 1, max: 20 }),
        (facts, from, months) => {
          const before = evaluate(facts, day).level
          expect(reach(evaluate(add(facts, from, months), day).level)).toBeLessThanOrEqual(reach(before))
        },
      ),
      runs,
    )
  const withStep = (facts: CareerFacts, step: StepFact): CareerFacts => ({
    ...facts,
    steps: [...facts.steps, step],
  })
  const endOf = (from: number, months: number): number | null =>
    from + months - 1 > now ? null : from + months - 1

  it('by a step of support', () => {
    neverRaised((facts, from, months) => withStep(facts, stepOf('new', 'JMD', from, endOf(from, months))))
  })

  it('by a step of work', () => {
    neverRaised((facts, from, months) => withStep(facts, stepOf('new', 'ARB', from, endOf(from, months))))
  })

  it('by a cumulative unit', () => {
    neverRaised((facts, from, months) => {
      const more = { unit: { n: 6, of: 6 }, occupation: 'Metall', plannedEnd: firstDayOf(now + 2) }
      return withStep(facts, stepOf('new', 'TQ', from, endOf(from, months), more))
    })
  })

  it('by a reason for a gap', () => {
    fc.assert(
      fc.property(arbitraryFacts(complete), arbitraryGap, (facts, gap) => {
        const after = evaluate({ ...facts, gaps: [...facts.gaps, { ...gap, id: 'new' }] }, day)
        expect(reach(after.level)).toBeLessThanOrEqual(reach(evaluate(facts, day).level))
      }),
      runs,
    )
  })
})

describe('a running step', () => {
  it('in the same thing again does not lower the level', () => {
    fc.assert(
      fc.property(arbitraryFacts(withoutExcusedEnds), fc.nat(), (facts, pick) => {
        const { attempts } = viewPathway(facts, now, asRecorded)
        const again = attempts.filter(({ fact }) => fact.kind !== 'A')
        fc.pre(again.length > 0)
        const tried = (again[pick % again.length] as (typeof again)[number]).fact
        const step: StepFact = {
          ...tried,
          id: 'new',
          actualStart: firstDayOf(now),
          actualEnd: null,
          plannedEnd: firstDayOf(now + 5),
          state: 'running',
          result: null,
          endReason: null,
        }
        const after = evaluate({ ...facts, steps: [...facts.steps, step] }, day)
        expect(reach(after.level)).toBeGreaterThanOrEqual(reach(evaluate(facts, day).level))
      }),
      runs,
    )
  })

  it('that promises more lets the level rest', () => {
    fc.assert(
      fc.property(arbitraryFacts(complete), (facts) => {
        const promise = { kind: 'level', axis: 'S', level: 'AHR' } as const
        const step = stepOf('new', 'WBK', now, null, { promise, plannedEnd: firstDayOf(now + 12) })
        expect(reach(evaluate({ ...facts, steps: [...facts.steps, step] }, day).level)).toBe(0)
      }),
      runs,
    )
  })
})

it('brings no level on any month of the ten years after the goal is reached', () => {
  fc.assert(
    fc.property(arbitraryFacts(), (facts) => {
      const goal =
        facts.goals[0]?.goal === 'FOR' ? seen('goal', 'S', 'FOR', day) : seen('goal', 'V', 'V3', day)
      const reached = { ...facts, attainments: [...facts.attainments, goal] }
      const answers = new Set<string>()
      for (let month = now; month <= now + 120; month += 1) {
        const evaluation = evaluate(reached, firstDayOf(month))
        answers.add(`${answer(evaluation)}until ${evaluation.nextDate}`)
      }
      expect([...answers]).toEqual(['none until null'])
    }),
    { numRuns: 200 },
  )
})

describe('it does not matter', () => {
  const zone = process.env['TZ']
  afterEach(() => {
    vi.useRealTimers()
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  it('in which order the facts come', () => {
    fc.assert(
      fc.property(arbitraryFacts(), fc.infiniteStream(fc.nat()), (facts, numbers) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, key: numbers.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item)
        const mixed = {
          ...facts,
          steps: shuffled(facts.steps),
          gaps: shuffled(facts.gaps),
          attainments: shuffled(facts.attainments),
          episodes: shuffled(facts.episodes),
        }
        const { missing: noted, ...rest } = evaluate(facts, day)
        const { missing, ...same } = evaluate(mixed, day)
        expect(same).toEqual(rest)
        expect(missing.map((note) => JSON.stringify(note)).sort()).toEqual(
          noted.map((note) => JSON.stringify(note)).sort(),
        )
      }),
      runs,
    )
  })

  it('which day of the month it is, in which time zone, and what the clock of the machine says', () => {
    fc.assert(
      fc.property(
        arbitraryFacts(),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu'),
        (facts, dayOfMonth, timeZone) => {
          const expected = { ...evaluate(facts, `${judgedMonth}-01`), evaluationDay: '' }
          process.env['TZ'] = timeZone
          vi.useFakeTimers({ now: new Date('1971-12-31T23:59:59Z') })
          const other = evaluate(facts, addDays(`${judgedMonth}-01`, dayOfMonth - 1))
          vi.useRealTimers()
          expect({ ...other, evaluationDay: '' }).toEqual(expected)
        },
      ),
      runs,
    )
  })
})

it('gives the same history on every day as on the days that it names as next', () => {
  fc.assert(
    fc.property(arbitraryFacts(), (facts) => {
      const everyMonth: string[] = []
      const onNamedDays: string[] = []
      let due = firstDayOf(now - 60)
      let standing = ''
      for (let month = now - 60; month <= now + 60; month += 1) {
        const today = firstDayOf(month)
        const evaluation = evaluate(facts, today)
        if (today >= due) {
          standing = answer(evaluation)
          due = evaluation.nextDate ?? '9999-12-31'
          if (due <= today) throw new Error(`Named a day that is not ahead: ${due}`)
        }
        everyMonth.push(`${monthOf(month)} ${answer(evaluation)}`)
        onNamedDays.push(`${monthOf(month)} ${standing}`)
      }
      expect(onNamedDays).toEqual(everyMonth)
    }),
    { numRuns: 250 },
  )
})
