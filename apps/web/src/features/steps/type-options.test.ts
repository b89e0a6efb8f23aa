import { MEASURE_TYPES } from '@wegmarke/domain/catalogue/measure-types'
import { describe, expect, it } from 'vitest'
import { typeOptions } from './type-options.ts'

const types = MEASURE_TYPES.map((type) => ({
  ...type,
  rechtskreise: [...type.rechtskreise],
  isHidden: type.code === 'F1',
  note: type.code === 'EQ' ? 'Start im September' : null,
  provider: null,
}))
const nameOf = (code: string): string => types.find((type) => type.code === code)?.labelDe ?? code
const firstFor = (typed: string) => typeOptions(types, typed, nameOf)[0]?.value

describe('the types to choose from', () => {
  it('begin with the code that was typed, then with what begins like it', () => {
    expect(firstFor('ik')).toBe('IK')
    expect(firstFor('BVB')).toBe('BVB')
    expect(firstFor('einstiegsq')).toBe('EQ')
  })

  it('say what the alliance says about them', () => {
    const found = typeOptions(types, 'EQ', nameOf)[0]
    expect(found?.detail).toContain('Start im September')
  })

  it('leave out what the alliance has hidden, and only that', () => {
    const values = typeOptions(types, '', nameOf).map((option) => option.value)
    expect(values).not.toContain('F1')
    expect(values).toHaveLength(types.length - 1)
  })
})
