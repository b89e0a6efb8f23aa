import { expect, it } from 'vitest'
import { isSameOverlay, overlayBody, overlayValues } from './overlay-values.ts'

const OVERLAY = { labelDe: 'Kurs am Abend', labelEn: null, isOffered: true, note: null, provider: null }
const VALUES = overlayValues({ overlay: OVERLAY })

it('keeps what the alliance says on its way through the boxes', () => {
  expect(overlayBody(VALUES)).toEqual(OVERLAY)
})

it.each([
  [{}, true],
  [{ labelDe: ' Kurs am Abend ' }, true],
  [{ note: '  ' }, true],
  [{ labelDe: '' }, false],
  [{ isOffered: false }, false],
  [{ provider: 'Lernwerk' }, false],
])('%j: nothing is changed: %s', (change, expected) => {
  expect(isSameOverlay(VALUES, { ...VALUES, ...change })).toBe(expected)
})
