import { MEASURE_TYPES } from '@wegmarke/domain/catalogue/measure-types'
import { describe, expect, it } from 'vitest'
import { typeOptions } from './type-options.ts'

const types = MEASURE_TYPES.map((type) => ({
  ...type,
  rechtskreise: [...type.rechtskreise],
  isHidden: type.code === 'F1',
}))
const nameOf = (code: string): string => types.find((type) => type.code === code)?.labelDe ?? code
const firstFor = (typed: string) => typeOptions(types, typed, nameOf)[0]?.value

describe('the types to choose from', () => {
  it('begin with the code that was typed, then with what begins like it', () => {
    expect(firstFor('ik')).toBe('IK')
    expect(firstFor('BVB')).toBe('BVB')
    expect(firstFor('einstiegsq')).toBe('EQ')
  })

  it('leave out what the alliance has hidden, and only that', () => {
    const values = typeOptions(types, '', nameOf).map((option) => option.value)
    expect(values).not.toContain('F1')
    expect(values).toHaveLength(types.length - 1)
  })
})
