import { describe, expect, it } from 'vitest'
import { ALLIANCE_COUNTS } from './alliance-counts.ts'
import { definitionOf } from './definition.ts'
import { measureOf, type MeasureId } from './registry.ts'

const MEASURES = Object.keys(ALLIANCE_COUNTS) as MeasureId[]

describe('a number of the alliance', () => {
  it.each(MEASURES)(
    '%s says that it is of all organisations, rounded, and hidden where it is small',
    (id) => {
      const [de, en] = [definitionOf(id, 'de'), definitionOf(id, 'en')]
      expect(de.text).toContain('über alle Stellen des Bündnisses')
      expect(en.text).toContain('All organisations of the alliance')
      expect(`${de.text} ${de.exclusions}`).not.toMatch(/Ihren Fallbeständen|anderer Stellen|unter 5|Liste/)
      expect([de.formula, en.formula].join()).toMatch(/auf fünf gerundet.*rounded to five/)
      expect([de.exclusions, en.exclusions].join()).toMatch(
        /Nicht gezeigt.*unter fünf.*below five is not shown/,
      )
      expect(measureOf(id).list).toBeNull()
    },
  )

  it('speaks of the present quarter where it counts what happened in one', () => {
    const ofQuarter = MEASURES.filter((id) => measureOf(id).dataDate === 'present_quarter')
    expect(ofQuarter).toEqual(['alliance.entries', 'alliance.exits'])
  })
})
