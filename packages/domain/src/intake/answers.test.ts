import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersByField, mistakenIds, valueOf } from './answers.ts'
import { declined, said, unsure } from './sample-statements.ts'

const housing = (value: string, statedOn: string, recordedAt = `${statedOn}T10:00:00.000Z`) =>
  said('housing_kind', value, { statedOn, recordedAt })
const inFront = (...statements: ReturnType<typeof said>[]) =>
  answersByField(statements).get('housing_kind')?.current?.value

describe('the answers of a field', () => {
  it('have the newest in front, whatever the order in which they were typed', () => {
    const old = housing('shared_accommodation', '2026-01-01', '2026-11-01T10:00:00.000Z')
    const young = housing('own_flat', '2026-06-01', '2026-06-01T10:00:00.000Z')
    expect(inFront(old, young)).toBe('own_flat')
    expect(inFront(young, old)).toBe('own_flat')
    expect(answersByField([old, young]).get('housing_kind')?.earlier).toEqual([old])
  })

  it('of one day are told apart by the moment of typing, then by their ids', () => {
    const first = housing('own_flat', '2026-06-01', '2026-06-01T10:00:00.000Z')
    const second = housing('shared_flat', '2026-06-01', '2026-06-01T11:00:00.000Z')
    expect(inFront(second, first)).toBe('shared_flat')
    expect(inFront(first, second)).toBe('shared_flat')
    const twin = { ...second, id: 'statement-zzzz', value: 'with_family' }
    expect(inFront(twin, second)).toBe('with_family')
    expect(inFront(second, twin)).toBe('with_family')
  })

  it('keep a mistake readable and never in front', () => {
    const right = housing('shared_accommodation', '2026-01-01')
    const wrong = housing('own_flat', '2026-06-01')
    const note = said('housing_kind', null, { answer: 'mistake', mistakenId: wrong.id })
    expect(mistakenIds([right, wrong, note])).toEqual(new Set([wrong.id]))
    expect(answersByField([right, wrong, note]).get('housing_kind')).toEqual({
      current: right,
      earlier: [wrong],
    })
    expect(answersByField([wrong, note]).get('housing_kind')).toEqual({ current: null, earlier: [wrong] })
  })

  it('give a value only where one was given', () => {
    const answers = answersByField([said('debts', 'none'), declined('children'), unsure('family_here')])
    expect(valueOf(answers, 'debts')).toBe('none')
    expect(valueOf(answers, 'children')).toBeNull()
    expect(valueOf(answers, 'family_here')).toBeNull()
    expect(valueOf(answers, 'supporter')).toBeNull()
  })

  it('lose nothing and do not depend on order', () => {
    const statement = fc.record({
      value: fc.constantFrom('own_flat', 'shared_flat'),
      day: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 6 }), (wished) => {
        const list = wished.map(({ value, day }) => housing(value, `2026-05-0${day}`))
        const answers = answersByField(list).get('housing_kind')
        expect((answers?.earlier.length ?? 0) + 1).toBe(list.length)
        expect(answersByField(list.toReversed())).toEqual(answersByField(list))
      }),
    )
  })
})
