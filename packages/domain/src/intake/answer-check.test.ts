import { describe, expect, it } from 'vitest'
import { type AnswerEntry, checkAnswers } from './answer-check.ts'
import { AREAS_WHERE_NEEDED, fieldsOf, INTAKE_FIELD_NAMES, questionOf } from './fields.ts'
import { checkOutreachMonth } from './outreach-check.ts'
import { INTAKE_AREAS } from './vocabulary.ts'

const TODAY = '2026-11-22'
const codes = (...answers: AnswerEntry[]) =>
  checkAnswers(answers, TODAY, TODAY).map(({ code, pointer }) => `${pointer} ${code}`)

describe('an answer of the intake', () => {
  it.each([
    ['a word of the list', { field: 'childcare', answer: 'given', value: 'needed' }, []],
    [
      'a word that is not in it',
      { field: 'childcare', answer: 'given', value: 'yes' },
      ['/answers/0/value value-not-offered'],
    ],
    ['nothing', { field: 'childcare', answer: 'given', value: null }, ['/answers/0/value value-missing']],
    ['blanks', { field: 'wish', answer: 'given', value: '  ' }, ['/answers/0/value value-missing']],
    ['own words', { field: 'wish', answer: 'given', value: 'Elektriker werden' }, []],
    ['does not want to say', { field: 'wish', answer: 'declined', value: null }, []],
    [
      'does not want to say, and says it',
      { field: 'wish', answer: 'declined', value: 'x' },
      ['/answers/0/value value-not-taken'],
    ],
    ['does not know', { field: 'school_years_abroad', answer: 'unknown', value: null }, []],
    ['the least number', { field: 'school_years_abroad', answer: 'given', value: '0' }, []],
    ['the highest number', { field: 'school_years_abroad', answer: 'given', value: '20' }, []],
    [
      'more than that',
      { field: 'school_years_abroad', answer: 'given', value: '21' },
      ['/answers/0/value number-not-in-range'],
    ],
    [
      'less than that',
      { field: 'arrival_year', answer: 'given', value: '1989' },
      ['/answers/0/value number-not-in-range'],
    ],
    [
      'no number',
      { field: 'school_years_abroad', answer: 'given', value: 'acht' },
      ['/answers/0/value number-not-in-range'],
    ],
    [
      'a number with noughts before it',
      { field: 'school_years_abroad', answer: 'given', value: '007' },
      ['/answers/0/value number-not-in-range'],
    ],
    [
      'a fraction',
      { field: 'school_years_abroad', answer: 'given', value: '7.5' },
      ['/answers/0/value number-not-in-range'],
    ],
  ] as const)('with %s', (_what, answer, refused) => {
    expect(codes(answer)).toEqual(refused)
  })

  it('is given once in a form, on a day that has come', () => {
    const one = { field: 'childcare', answer: 'given', value: 'needed' } as const
    expect(codes(one, one)).toEqual(['/answers/1/field field-answered-twice'])
    expect(checkAnswers([one], '2026-11-23', TODAY)).toMatchObject([
      { code: 'day-in-future', pointer: '/statedOn' },
    ])
  })
})

describe('the questions', () => {
  it('are spread over every area, each in one', () => {
    expect(INTAKE_AREAS.flatMap(fieldsOf).toSorted()).toEqual([...INTAKE_FIELD_NAMES].toSorted())
    expect(INTAKE_AREAS.every((area) => fieldsOf(area).length > 0)).toBe(true)
    expect(AREAS_WHERE_NEEDED).toEqual(['health'])
  })

  it('offer no word for "does not know": that is an answer of its own', () => {
    const offered = INTAKE_FIELD_NAMES.map(questionOf).flatMap((one) =>
      one.kind === 'choice' ? [...one.options] : [],
    )
    expect(offered.filter((word) => word === 'unknown' || word === 'declined')).toEqual([])
  })
})

describe('the month of a count', () => {
  it.each([
    ['2026-11', []],
    ['2024-12', []],
    ['2024-11', ['month-long-past']],
    ['2026-12', ['month-in-future']],
  ])('%s', (month, refused) => {
    expect(checkOutreachMonth(month, TODAY).map(({ code }) => code)).toEqual(refused)
  })
})
