import { describe, expect, it } from 'vitest'
import { checkAdmission } from './admission-check.ts'
import { findAdmission } from './admission.ts'
import { ADMISSION_CRITERIA, type AdmissionCriterion, REASONS_OF } from './criteria.ts'
import { declined, said, unsure } from './sample-statements.ts'

const find = (criterion: AdmissionCriterion, ...statements: Parameters<typeof findAdmission>[0]) =>
  findAdmission(statements).find((one) => one.criterion === criterion)
/** No need in any area that is asked of everybody. */
const CONTENT = [
  said('highest_school_abroad', 'upper'),
  said('latin_script', 'fluent'),
  said('german_everyday', 'everyday'),
  said('debts', 'none'),
  said('housing_kind', 'own_flat'),
  said('housing_situation', 'fits'),
  said('place_to_learn', 'yes'),
  said('childcare', 'not_needed'),
  said('means_of_transport', 'ticket'),
  said('course_reachable', 'well'),
  said('supporter', 'volunteer'),
]

describe('the five criteria of admission', () => {
  it('are all unknown while nobody has asked, and name what to ask', () => {
    const found = findAdmission([])
    expect(found.map(({ criterion }) => criterion)).toEqual([...ADMISSION_CRITERIA])
    expect(found.every(({ outcome, missing }) => outcome === 'unknown' && missing.length > 0)).toBe(true)
  })

  it.each([
    ['many_actors', 'offices_involved', 'three_or_more', 'met', 'yes'],
    ['many_actors', 'offices_involved', 'two', 'not_met', 'no'],
    ['many_actors', 'offices_involved', 'none', 'not_met', 'no'],
    ['regular_path_fails', 'regular_support', 'not_enough', 'met', 'yes'],
    ['regular_path_fails', 'regular_support', 'none_available', 'met', 'yes'],
    ['regular_path_fails', 'regular_support', 'enough', 'not_met', 'no'],
    ['own_resources_missing', 'own_resources', 'needs_some_help', 'met', 'yes'],
    ['own_resources_missing', 'own_resources', 'needs_much_help', 'met', 'yes'],
    ['own_resources_missing', 'own_resources', 'manages_alone', 'not_met', 'no'],
    ['consent', 'wants_support', 'yes', 'met', 'yes'],
    ['consent', 'wants_support', 'no', 'not_met', 'no'],
    ['consent', 'wants_support', 'undecided', 'unknown', 'undecided'],
  ] as const)('%s: %s = %s is %s', (criterion, field, value, outcome, because) => {
    expect(find(criterion, said(field, value))).toMatchObject({ outcome, because })
    expect(REASONS_OF[criterion]).toContain(because)
  })

  it('are open, not denied, where the person does not want to say or does not know', () => {
    expect(find('consent', declined('wants_support'))).toMatchObject({
      outcome: 'unknown',
      because: 'declined',
      missing: ['wants_support'],
    })
    expect(find('many_actors', unsure('offices_involved'))).toMatchObject({
      outcome: 'unknown',
      because: 'not_known',
    })
    expect(find('many_actors', said('offices_involved', 'a word of earlier'))).toMatchObject({
      outcome: 'unknown',
      because: 'not_known',
    })
  })
})

describe('complex needs', () => {
  it('are met from three areas on, however many questions are open', () => {
    const three = [said('childcare', 'needed'), said('debts', 'pressing'), said('place_to_learn', 'no')]
    expect(find('complex_needs', ...three)).toMatchObject({
      outcome: 'met',
      params: { count: 3, from: 3 },
    })
  })

  it('count an area once', () => {
    const housing = [
      said('housing_kind', 'without_home'),
      said('housing_situation', 'unsafe'),
      said('place_to_learn', 'no'),
    ]
    expect(find('complex_needs', ...housing)).toMatchObject({ outcome: 'unknown', params: { count: 1 } })
  })

  it('are not met once all is asked and fewer areas speak of a need', () => {
    expect(find('complex_needs', ...CONTENT)).toMatchObject({ outcome: 'not_met', because: 'few_needs' })
    const open = CONTENT.filter(({ field }) => field !== 'debts' && field !== 'childcare')
    expect(find('complex_needs', ...open)).toMatchObject({ outcome: 'not_met' })
  })

  it('stay open as long as the open areas could make three', () => {
    const open = CONTENT.filter(({ field }) => !['debts', 'childcare', 'supporter'].includes(field))
    expect(find('complex_needs', ...open)).toMatchObject({
      outcome: 'unknown',
      because: 'needs_open',
      params: { count: 0, from: 3, open: 3 },
      missing: ['debts', 'childcare', 'supporter'],
    })
  })

  it('ask about health only where somebody asked before', () => {
    const asked = find('complex_needs', said('childcare', 'needed'), declined('health_limits'))
    expect(asked?.missing).toContain('health_limits')
    expect(find('complex_needs', said('childcare', 'needed'))?.missing).not.toContain('health_limits')
    const ill = [
      said('health_limits', 'treatment_needed'),
      said('childcare', 'needed'),
      said('debts', 'pressing'),
    ]
    expect(find('complex_needs', ...ill)?.outcome).toBe('met')
  })
})

describe('a decision on admission', () => {
  const met = [{ outcome: 'met' }, { outcome: 'unknown' }] as const
  const unmet = [{ outcome: 'met' }, { outcome: 'not_met' }] as const
  it.each([
    ['admitted', null, met, []],
    ['admitted', null, unmet, ['admission-needs-exception']],
    ['exception', null, unmet, ['admission-needs-reason']],
    ['exception', '  ', unmet, ['admission-needs-reason']],
    ['exception', 'Kurz vor dem Abschluss.', unmet, []],
    ['not_admitted', null, met, ['admission-needs-reason']],
    ['not_admitted', 'Möchte nicht.', met, []],
  ] as const)('%s with the reason %s is refused for %j', (decision, reason, findings, codes) => {
    const entry = { decision, reason, decidedOn: '2026-11-22' }
    expect(checkAdmission(entry, findings, '2026-11-22').map(({ code }) => code)).toEqual(codes)
  })

  it('is not of tomorrow', () => {
    const entry = { decision: 'admitted', reason: null, decidedOn: '2026-11-23' } as const
    expect(checkAdmission(entry, [], '2026-11-22')).toMatchObject([
      { code: 'day-in-future', pointer: '/decidedOn' },
    ])
  })
})
