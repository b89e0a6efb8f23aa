import { expect, it } from 'vitest'
import { nameOfPointer } from './field-pointer.ts'

it.each([
  ['/title', 'title'],
  ['/promise/level', 'promise.level'],
  ['/rows/0/title', 'rows.0.title'],
  ['/actualEnd/date', 'actualEnd'],
  ['/from/precision', 'from'],
  ['/date', 'date'],
  ['/a~1b/c~0d', 'a/b.c~d'],
  ['', ''],
])('the pointer %s belongs to the field %s', (pointer, name) => {
  expect(nameOfPointer(pointer)).toBe(name)
})
