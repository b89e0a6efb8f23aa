import { expect, it } from 'vitest'
import { initials } from './initials.ts'

it.each([
  ['Amina Haddad', 'AH'],
  ['Đỗ Thị Mai', 'ĐM'],
  ['özgür', 'Ö'],
  ['  jean-luc   picard ', 'JP'],
  ["'Ali 2", 'A'],
  ['', ''],
])('initials of %j are %j', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
