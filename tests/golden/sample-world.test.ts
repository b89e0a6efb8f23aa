import { earliestDay, latestDay, type Dated } from '@wegmarke/domain/calendar/dated'
import { evaluate } from '@wegmarke/domain/career/evaluate'
import type { CareerFacts } from '@wegmarke/domain/pathway/facts'
import { sampleFiles } from '@wegmarke/sample-data/generate'
import type { SampleFile } from '@wegmarke/sample-data/sample-file'
import { describe, expect, it } from 'vitest'

const start = (dated: Dated | null): string | null => (dated === null ? null : earliestDay(dated))
const end = (dated: Dated | null): string | null => (dated === null ? null : latestDay(dated))

/** A told life as the facts that the rules read. */
function factsOf(file: SampleFile): CareerFacts {
  return {
    episodes: file.episodes.map(({ openedOn, closedOn }) => ({ openedOn, closedOn })),
    goals: [{ id: 'goal', goal: file.goal.kind, from: file.goal.from }],
    entryLevels: file.entryLevels,
    steps: file.steps.map((step, index) => ({
      ...step,
      id: `step-${index}`,
      plannedStart: start(step.plannedStart),
      plannedEnd: end(step.plannedEnd),
      actualStart: start(step.start),
      actualEnd: end(step.end),
    })),
    gaps: file.gaps.map((gap, index) => ({
      id: `gap-${index}`,
      from: earliestDay(gap.from),
      to: end(gap.to),
      reason: gap.reason,
    })),
    attainments: file.attainments.map((attainment, index) => ({
      id: `attainment-${index}`,
      axis: attainment.axis,
      level: attainment.level,
      awardedOn: end(attainment.awardedOn),
      evidence: attainment.evidence,
      isForeign: attainment.isFromAbroad,
      recognition: attainment.recognition,
    })),
    source: { recordsAttainments: true, knownUntil: null },
  }
}

describe('the stories of the demo', () => {
  const days = ['2026-11-22', '2027-01-03', '2027-02-28', '2028-02-29', '2027-07-31', '2027-12-01']
  it.each(days)('come out as their authors expect when they are told on %s', (today) => {
    const world = { seed: 11, people: 300, today }
    const surprises = [...sampleFiles(world)].flatMap((file) => {
      const { level, signals } = evaluate(factsOf(file), today)
      if (level === file.expectedLevel) return []
      const codes = signals.map((signal) => signal.code).join('')
      return [`${file.story}: expected ${file.expectedLevel}, came out ${level} with ${codes}`]
    })
    expect([...new Set(surprises)]).toEqual([])
  })

  it('show each signal somewhere, so that nobody has to wait for one', () => {
    const world = { seed: 11, people: 100, today: '2026-11-22' }
    const shown = [...sampleFiles(world)].flatMap((file) =>
      evaluate(factsOf(file), world.today).signals.map((signal) => signal.code),
    )
    expect([...new Set(shown)].toSorted()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])
  })

  it('leave about a fifth of the certificates unseen', () => {
    const world = { seed: 11, people: 2000, today: '2026-11-22' }
    const evidence = [...sampleFiles(world)].flatMap((file) => file.attainments.map((one) => one.evidence))
    const unseen = evidence.filter((one) => one === 'claimed').length / evidence.length
    expect(unseen).toBeGreaterThan(0.15)
    expect(unseen).toBeLessThan(0.25)
  })
})
