import { expect, it } from 'vitest'
import { isAboutSearched, newFileValues } from './new-file-values.ts'

const draft = { ...newFileValues('Samira', '2026-11-23'), nameAsWished: 'Samira Weidenkamp' }

it.each([
  ['', true, 'nobody was searched for'],
  ['Samira', true, 'the same search, as after a reload'],
  ['Samira Weidenkamp', true, 'the name that was typed meanwhile'],
  ['Yusuf Ginsterweg', false, 'somebody else'],
])('a draft goes on after the search for "%s": %s (%s)', (searched, goesOn) => {
  expect(isAboutSearched(draft, searched)).toBe(goesOn)
})
