import { expect, it } from 'vitest'
import { nameMatches } from './name-matches.ts'

it.each([
  ['Nguyễn Văn Đức (K-7F2A)', 'Duc'],
  ['Nguyễn Văn Đức (K-7F2A)', 'nguyen v'],
  ['Nguyễn Văn Đức (K-7F2A)', ' k-7f'],
  ['Jürgen Müller', 'Mueller'],
  ['Jürgen Müller', 'jurg'],
  ['Anna Schmidt', 'Sc'],
  ['Rami al-Hassan', 'al'],
  ['Mohammad Ali', 'Muhamed'],
  ['محمد', 'محم'],
  ['Đỗ Anh', 'do'],
  ['Anna Schmidt', '  '],
])('finds %j by %j', (name, typed) => {
  expect(nameMatches(name, typed)).toBe(true)
})

it.each([
  ['Nguyễn Văn Đức', 'Anna'],
  ['Anna Schmidt', 'محم'],
  ['Anna Schmidt', '???'],
  ['Anna Schmidt', 'Schmidtke'],
  ['Hibo', 'a'],
])('does not find %j by %j', (name, typed) => {
  expect(nameMatches(name, typed)).toBe(false)
})
