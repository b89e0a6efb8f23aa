import { describe, expect, it } from 'vitest'
import { definitionLines, definitionOf } from './definition.ts'
import { DATA_DATES, MEASURE_UNITS } from './measure.ts'
import { MEASURE_IDS, measureOf } from './registry.ts'

const LANGUAGES = ['de', 'en'] as const

describe('the registry of numbers', () => {
  it.each(MEASURE_IDS)(
    'says of %s what it counts, how, what it leaves out, and which day it speaks of',
    (id) => {
      for (const language of LANGUAGES) {
        const definition = definitionOf(id, language)
        for (const part of ['text', 'formula', 'exclusions'] as const)
          expect(definition[part], `${id} ${language} ${part}`).toMatch(/^\S.{15,}[.:]?$/s)
        expect(definition.title).toMatch(/\S/)
        expect(definition.unit).toMatch(/\S/)
        expect(definition.dataDate).toMatch(/\S/)
      }
      expect(MEASURE_UNITS).toContain(measureOf(id).unit)
      expect(DATA_DATES).toContain(measureOf(id).dataDate)
    },
  )

  it('says it in two languages, not twice in one', () => {
    const same = MEASURE_IDS.filter((id) => definitionOf(id, 'de').text === definitionOf(id, 'en').text)
    expect(same).toEqual([])
  })

  it('gives no two numbers the same title', () => {
    for (const language of LANGUAGES) {
      const titles = MEASURE_IDS.map((id) => definitionOf(id, language).title)
      expect(new Set(titles).size, language).toBe(titles.length)
    }
  })

  it('reads a definition as lines, its name first', () => {
    const lines = definitionLines('report.open', 'de')
    expect(lines).toHaveLength(6)
    expect(lines[0]).toEqual(['Zahl', 'Offene Akten'])
  })
})
