import { expect, it } from 'vitest'
import { passwordMistakes } from './password-mistakes.ts'

it.each([
  ['', '', 'tooShort', 'repeatMissing'],
  ['kurz', 'kurz', 'tooShort', undefined],
  ['sieben Eulen im Nebel', '', undefined, 'repeatMissing'],
  ['sieben Eulen im Nebel', 'sieben Eulen', undefined, 'notEqual'],
  ['sieben Eulen im Nebel', 'sieben Eulen im Nebel', undefined, undefined],
])('“%s” and “%s”: %s, %s', (password, repeat, first, second) => {
  expect(passwordMistakes({ password, repeat })).toEqual({ password: first, repeat: second })
})
