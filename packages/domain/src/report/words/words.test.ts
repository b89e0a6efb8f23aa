import { describe, expect, it } from 'vitest'
import { filterPhrases, REPORT_WORDS } from './words.ts'

describe('the words of the report', () => {
  it('say which files a list shows when nothing is chosen', () => {
    expect(filterPhrases({}, {}, 'de')).toEqual(['offene Akten'])
    expect(filterPhrases({ state: 'all' }, {}, 'en')).toEqual(['open and closed files'])
  })

  it('name each choice, the numbers by their names', () => {
    const filter = {
      caseloadId: 4,
      municipality: '05162024',
      phase: 'steering',
      level: 'career',
      note: 'open',
      mentor: 'none',
      silentWeeks: 6,
      next: 'none',
      deadlineDays: 1,
      endingDays: 56,
      missing: 'some',
      lead: 'none',
    } as const
    expect(filterPhrases(filter, { caseload: 'Nord', municipality: 'Neuss' }, 'de')).toEqual([
      'offene Akten',
      'Fallbestand Nord',
      'nicht zugeteilt',
      'Kommune Neuss',
      'Phase Steuerung',
      'Prüfhinweis: Karriere prüfen',
      'Prüfhinweis offen',
      'ohne Begleitung',
      'ohne Kontakt seit 6 Wochen',
      'ohne nächsten Schritt',
      'Frist in einem Tag oder früher',
      'Schritt endet in 56 Tagen oder früher, ohne Anschluss',
      'Angaben fehlen',
    ])
    expect(filterPhrases(filter, {}, 'en')).toHaveLength(13)
    expect(filterPhrases(filter, {}, 'en')).toContain('caseload 4')
  })

  it('tell movements with their quarter', () => {
    expect(filterPhrases({ movement: 'entries', quarter: '2026-Q4' }, {}, 'de')).toEqual([
      'Eintritte im 4. Quartal 2026',
    ])
    expect(filterPhrases({ movement: 'stock' }, {}, 'en')).toEqual(['Stock'])
  })

  it('count one and many rightly in both languages', () => {
    expect(filterPhrases({ silentWeeks: 1, deadlineDays: 3, endingDays: 1 }, {}, 'en').slice(1)).toEqual([
      'no contact for one week',
      'deadline within 3 days or earlier',
      'step ends within one day or earlier, without successor',
    ])
    expect(filterPhrases({ silentWeeks: 1 }, {}, 'de')).toContain('ohne Kontakt seit einer Woche')
    expect(filterPhrases({ silentWeeks: 2 }, {}, 'en')).toContain('no contact for 2 weeks')
  })

  it('say what stands beside a level or a step', () => {
    for (const words of Object.values(REPORT_WORDS)) {
      expect(words.stabilises(null)).not.toBe(words.stabilises('x'))
      expect(words.claimed('B1')).toContain('B1')
    }
  })
})
