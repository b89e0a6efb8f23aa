import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  formatBytes,
  formatDate,
  formatDateInWords,
  formatInstant,
  formatMonth,
  formatNumber,
} from './format.ts'

afterEach(() => vi.unstubAllEnvs())

describe('dates on the screen', () => {
  it.each([
    ['de', 'day', '31.03.2024'],
    ['de', 'month', 'März 2024'],
    ['de', 'year', '2024'],
    ['en', 'day', '31/03/2024'],
    ['en', 'month', 'March 2024'],
    ['en', 'year', '2024'],
  ] as const)('in %s, known to the %s: %s', (language, precision, shown) => {
    expect(formatDate(language, '2024-03-31', precision)).toBe(shown)
  })

  it('never move by a day, wherever the device stands', () => {
    for (const zone of ['America/Los_Angeles', 'Pacific/Auckland', 'Europe/Berlin']) {
      vi.stubEnv('TZ', zone)
      expect(formatDate('de', '2024-01-01')).toBe('01.01.2024')
      expect(formatMonth('de', '2024-01')).toBe('Januar 2024')
    }
  })

  it('say the weekday only where the day is known', () => {
    expect(formatDateInWords('de', '2027-02-01')).toBe('Montag, 1. Februar 2027')
    expect(formatDateInWords('de', '2027-02-01', 'month')).toBe('Februar 2027')
  })

  it('show an instant as the clock in Germany had it', () => {
    expect(formatInstant('de', '2024-07-01T22:30:00Z')).toBe('02.07.2024, 00:30')
  })
})

it('writes numbers and sizes in the way of the language', () => {
  expect(formatNumber('de', 1234.56, 1)).toBe('1.234,6')
  expect(formatNumber('en', 1234)).toBe('1,234')
  expect([512, 2048, 5_250_000].map((bytes) => formatBytes('de', bytes))).toEqual(['512 B', '2 kB', '5,3 MB'])
})
