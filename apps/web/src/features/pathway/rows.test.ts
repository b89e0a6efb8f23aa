import { describe, expect, it } from 'vitest'
import { aCaseFile, anAttainment, aStep } from '../../../../../tests/support/web/case-file.ts'
import { layPathway } from './lanes.ts'
import { moveFocus } from './lane-focus.ts'
import { scaleTicks } from './month-scale.ts'
import { packLane } from './rows.ts'
import { ZOOMS } from './zoom.ts'

const day = (date: string) => ({ date, precision: 'day' as const })
const stepAt = (from: string, to: string, level: 'B1' | 'FOR' = 'B1') =>
  aStep({
    promise: level === 'B1' ? { kind: 'level', axis: 'L', level } : { kind: 'level', axis: 'S', level },
    actualStart: day(from),
    actualEnd: day(to),
  })

function packed(steps: ReturnType<typeof aStep>[], zoom: 'year' | 'quarter' | 'month' = 'month') {
  const pathway = layPathway(aCaseFile({ steps, episodes: [] }), '2025-01')
  return pathway.lanes.map((lane) => packLane(lane, pathway.first, zoom))
}

describe('rows of a lane', () => {
  it('share one row when nothing overlaps', () => {
    const [lane] = packed([stepAt('2024-01-01', '2024-03-31'), stepAt('2024-04-01', '2024-06-30')])
    expect(lane?.rows).toBe(1)
  })

  it('are as many as overlap at once, and no two cells of a row touch', () => {
    const steps = Array.from({ length: 60 }, (_none, index) => {
      const year = 2017 + (index % 8)
      const month = String((index % 11) + 1).padStart(2, '0')
      return stepAt(`${year}-${month}-01`, `${year + (index % 2)}-12-31`)
    })
    for (const zoom of ZOOMS) {
      const [lane] = packed(steps, zoom)
      expect(lane?.cells).toHaveLength(60)
      for (const a of lane?.cells ?? []) {
        for (const b of lane?.cells ?? []) {
          if (a === b || a.row !== b.row) continue
          expect(a.endColumn <= b.column || b.endColumn <= a.column).toBe(true)
        }
      }
    }
  })

  it('give a short step and a mark room enough to be hit', () => {
    const file = aCaseFile({
      steps: [stepAt('2024-01-01', '2024-01-31')],
      attainments: [anAttainment({ awardedOn: day('2024-06-01') })],
    })
    const pathway = layPathway(file, '2025-01')
    const widths = packLane(pathway.lanes[0]!, pathway.first, 'year').cells.map((c) => c.endColumn - c.column)
    expect(widths).toEqual([7, 3])
  })
})

describe('the scale', () => {
  it('names each year that the picture touches, cut at its edges', () => {
    const first = 2023 * 12 + 10
    const ticks = scaleTicks(first, first + 15, 'year')
    expect(ticks).toEqual([
      { month: '2023-01', column: 1, span: 2 },
      { month: '2024-01', column: 3, span: 12 },
      { month: '2025-01', column: 15, span: 2 },
    ])
  })

  it('names quarters and months', () => {
    const first = 2024 * 12
    expect(scaleTicks(first, first + 5, 'quarter')).toHaveLength(2)
    expect(scaleTicks(first, first + 5, 'month')).toHaveLength(6)
  })
})

describe('the focus', () => {
  const early = stepAt('2022-01-01', '2022-06-30')
  const late = stepAt('2024-01-01', '2024-06-30')
  const school = stepAt('2023-12-01', '2024-12-31', 'FOR')
  const lanes = packed([early, late, school]).filter(({ lane }) => lane.key !== 'residence')

  it('moves by time within a lane and stays at its ends', () => {
    expect(moveFocus(lanes, `step-${late.id}`, 'earlier')).toBe(`step-${early.id}`)
    expect(moveFocus(lanes, `step-${early.id}`, 'later')).toBe(`step-${late.id}`)
    expect(moveFocus(lanes, `step-${early.id}`, 'earlier')).toBeUndefined()
    expect(moveFocus(lanes, `step-${late.id}`, 'first')).toBe(`step-${early.id}`)
    expect(moveFocus(lanes, `step-${early.id}`, 'last')).toBe(`step-${late.id}`)
  })

  it('moves between lanes to what lies nearest in time', () => {
    expect(moveFocus(lanes, `step-${early.id}`, 'laneAfter')).toBe(`step-${school.id}`)
    expect(moveFocus(lanes, `step-${school.id}`, 'laneBefore')).toBe(`step-${late.id}`)
    expect(moveFocus(lanes, `step-${early.id}`, 'laneBefore')).toBeUndefined()
  })
})
