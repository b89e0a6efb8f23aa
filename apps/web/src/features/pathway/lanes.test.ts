import { monthIndex } from '@wegmarke/domain/calendar/month'
import { describe, expect, it } from 'vitest'
import { aCaseFile, aGap, anAttainment, aNote, aStep } from '../../../../../tests/support/web/case-file.ts'
import type { LaneEntry } from './lane-entry.ts'
import { layPathway, type Pathway } from './lanes.ts'

const day = (date: string) => ({ date, precision: 'day' as const })

function lane(pathway: Pathway, key: string): readonly LaneEntry[] {
  return pathway.lanes.find((one) => one.key === key)?.entries ?? []
}

describe('layPathway', () => {
  it('shows the three axes and the residence of an empty file, on a grid around today', () => {
    const pathway = layPathway(aCaseFile({ episodes: [] }), '2026-03')
    expect(pathway.lanes.map((one) => one.key)).toEqual(['L', 'S', 'V', 'residence'])
    expect(pathway.first).toBe(monthIndex('2026-02'))
    expect(pathway.last).toBe(monthIndex('2026-06'))
  })

  it('leaves the residence lane out where it may not be read', () => {
    const pathway = layPathway(aCaseFile({ residence: null, entitlements: null }), '2026-03')
    expect(pathway.lanes.map((one) => one.key)).not.toContain('residence')
  })

  it('puts each step on the axis of its promise, and the others into lanes of their own', () => {
    const file = aCaseFile({
      steps: [
        aStep(),
        aStep({ promise: { kind: 'level', axis: 'S', level: 'FOR' } }),
        aStep({ kind: 'A', promise: { kind: 'level', axis: 'V', level: 'V3' } }),
        aStep({ kind: 'OH', promise: { kind: 'none', area: null } }),
        aStep({ promise: { kind: 'unknown' } }),
        aStep({ kind: 'W', promise: { kind: 'none', area: null } }),
      ],
    })
    const pathway = layPathway(file, '2024-07')
    const sizes = Object.fromEntries(pathway.lanes.map(({ key, entries }) => [key, entries.length]))
    expect(sizes).toMatchObject({ L: 1, S: 1, V: 1, support: 2, work: 1 })
  })

  it('orders a lane newest first', () => {
    const file = aCaseFile({
      steps: ['2022-01-01', '2024-01-01', '2023-01-01'].map((date) =>
        aStep({ actualStart: day(date), actualEnd: day(date) }),
      ),
    })
    const starts = lane(layPathway(file, '2024-07'), 'L').map((entry) => entry.from)
    expect(starts).toEqual(['2024-01', '2023-01', '2022-01'].map(monthIndex))
  })

  it('draws a running step to its planned end and a plan after today', () => {
    const file = aCaseFile({
      steps: [
        aStep({ state: 'running', result: null, actualEnd: null, plannedEnd: day('2024-12-31') }),
        aStep({
          state: 'promised',
          result: null,
          actualStart: null,
          actualEnd: null,
          plannedStart: day('2025-02-01'),
          plannedEnd: day('2025-06-30'),
        }),
      ],
    })
    const pathway = layPathway(file, '2024-07')
    const [plan, running] = lane(pathway, 'L')
    expect(running).toMatchObject({ phase: 'running', to: monthIndex('2024-12') })
    expect(plan).toMatchObject({ phase: 'planned', from: monthIndex('2025-02'), to: monthIndex('2025-06') })
    expect(pathway.last).toBe(monthIndex('2025-09'))
  })

  it('says where an end is missing: begun, and the planned end is past', () => {
    const file = aCaseFile({
      steps: [aStep({ state: 'running', result: null, actualEnd: null, plannedEnd: day('2024-06-30') })],
    })
    expect(lane(layPathway(file, '2025-03'), 'L')[0]).toMatchObject({ phase: 'end_missing' })
  })

  it('keeps what has no date apart instead of guessing where it belongs', () => {
    const step = aStep({ state: 'considered', actualStart: null, actualEnd: null })
    const certificate = anAttainment({ awardedOn: null })
    const pathway = layPathway(aCaseFile({ steps: [step], attainments: [certificate] }), '2024-07')
    expect(pathway.undated).toEqual({ steps: [step], attainments: [certificate] })
    expect(lane(pathway, 'L')).toEqual([])
  })

  it('shows stored gaps with their reason and derives the months about which nothing is known', () => {
    const file = aCaseFile({
      steps: [aStep({ actualStart: day('2024-01-15'), actualEnd: day('2024-03-31') })],
      gaps: [aGap('2024-05-01', '2024-06-30')],
    })
    const gaps = lane(layPathway(file, '2024-08'), 'gaps')
    expect(gaps.map((entry) => [entry.kind, entry.from, entry.to])).toEqual([
      ['blank', monthIndex('2024-07'), monthIndex('2024-08')],
      ['gap', monthIndex('2024-05'), monthIndex('2024-06')],
      ['blank', monthIndex('2024-04'), monthIndex('2024-04')],
    ])
  })

  it('calls no month blank while the file is closed', () => {
    const closed = { id: 'e', openedOn: '2024-01-10', closedOn: '2024-03-31' }
    const file = aCaseFile({ episodes: [{ ...closed, closingReason: 'no_contact', outcome: 'none' }] })
    const [blank] = lane(layPathway(file, '2025-01'), 'gaps')
    expect(blank).toMatchObject({ from: monthIndex('2024-01'), to: monthIndex('2024-03') })
  })

  it('marks attainments on their axis in the month of the award', () => {
    const file = aCaseFile({ attainments: [anAttainment(), anAttainment({ axis: 'S', level: 'ESA' })] })
    const pathway = layPathway(file, '2024-09')
    expect(lane(pathway, 'L')[0]).toMatchObject({ kind: 'attainment', from: monthIndex('2024-08') })
    expect(lane(pathway, 'S')).toHaveLength(1)
  })

  it('pins a Prüfhinweis over the months of its evidence, and none that is cleared', () => {
    const open = aNote('2023-01', '2024-08')
    const cleared = aNote('2020-01', '2021-08', { state: 'cleared' })
    const notes = lane(layPathway(aCaseFile({ notes: [open, cleared] }), '2024-09'), 'notes')
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatchObject({ from: monthIndex('2023-01'), to: monthIndex('2024-08') })
  })
})
