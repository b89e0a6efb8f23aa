import { expect, it } from 'vitest'
import { fileCode } from './file-code.ts'

it('has two parts of three letters or digits, none of which is misread', () => {
  let drawn = 0
  const codes = Array.from({ length: 60 }, () => fileCode((below) => drawn++ % below))
  for (const code of codes) expect(code).toMatch(/^[^-ILOU01]{3}-[^-ILOU01]{3}$/)
  expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(30)
  expect(fileCode((below) => below - 1)).toBe('ZZZ-ZZZ')
})
