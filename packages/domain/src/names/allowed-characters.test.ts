import { describe, expect, it } from 'vitest'
import { faultOfLegalName, faultOfName } from './allowed-characters.ts'

describe('faultOfName', () => {
  it.each(['Đỗ Thị Mai', 'محمد', "O'Brien", 'Jean-Luc', 'نیم\u200cفاصله', 'ʿAlī'])('accepts %j', (name) => {
    expect(faultOfName(name)).toBeNull()
  })

  it.each(['Ali\u0000', 'Ali\u0007', 'Ali\u202eila', 'Ali\u2028', 'Ali\ue000', '\ufeffAli', 'Ali\ud800'])(
    'refuses the control character in %j',
    (name) => expect(faultOfName(name)).toBe('control-character'),
  )

  it.each(['123', '--', '??'])('refuses %j, which has no letter', (name) => {
    expect(faultOfName(name)).toBe('no-letter')
  })
})

describe('faultOfLegalName', () => {
  it.each([
    'Müller-Lüdenscheidt',
    'Özgür Şahin',
    'Đỗ Thị Mai',
    "D'Angelo",
    'Ģirts',
    'M̧ariama',
    'Sr. Ali (jun.)',
  ])('accepts %j', (name) => expect(faultOfLegalName(name)).toBeNull())

  it.each(['محمد', 'Олена', 'Ali 😀', 'Ali <b>', 'Ali_Khan'])(
    'refuses %j as not exchangeable between registers',
    (name) => {
      expect(faultOfLegalName(name)).toBe('not-in-register-charset')
    },
  )

  it('names the control character before the character set', () => {
    expect(faultOfLegalName('محمد\u0001')).toBe('control-character')
  })
})
