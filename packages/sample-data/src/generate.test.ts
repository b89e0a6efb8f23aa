import { isCivilDate } from '@wegmarke/domain/calendar/civil-date'
import { describe, expect, it } from 'vitest'
import { sampleFile, sampleFiles, STORIES } from './generate.ts'

const world = { seed: 7, people: 400, today: '2026-11-22' }
const files = [...sampleFiles(world)]

describe('the sample world', () => {
  it('is the same for the same seed, and another for another', () => {
    expect([...sampleFiles(world)]).toEqual(files)
    expect([...sampleFiles({ ...world, seed: 8 })]).not.toEqual(files)
  })

  it('gives a person the same life whatever the size of the world', () => {
    expect(sampleFile({ ...world, people: 1_000_000 }, 123)).toEqual(files[123])
  })

  it('tells each story at least once, in a world of as many people', () => {
    const told = new Set(files.slice(0, STORIES.length).map((file) => file.story))
    expect(told.size).toBe(STORIES.length)
  })

  it('knows every level that can be expected', () => {
    expect(new Set(files.map((file) => file.expectedLevel))).toEqual(
      new Set(['none', 'resting', 'onset', 'career', 'not_enough_data']),
    )
  })

  it('writes only days that exist', () => {
    const dates = JSON.stringify(files).match(/\d{4}-\d{2}-\d{2}/g) ?? []
    expect(dates.length).toBeGreaterThan(1000)
    expect(dates.filter((date) => !isCivilDate(date))).toEqual([])
  })

  it('begins no step after the day of seeding, and ends none before it began', () => {
    for (const step of files.flatMap((file) => file.steps)) {
      if (step.start) expect(step.start.date <= world.today).toBe(true)
      if (step.start && step.end) expect(step.start.date <= step.end.date).toBe(true)
    }
  })

  it('is spoiled as in life: some certificates unseen, birthdays and languages unknown', () => {
    const attainments = files.flatMap((file) => file.attainments)
    expect(attainments.some((attainment) => attainment.evidence === 'claimed')).toBe(true)
    expect(files.some((file) => file.person.birthDate === null)).toBe(true)
    expect(files.some((file) => file.person.birthDate?.precision === 'year')).toBe(true)
    expect(files.some((file) => file.gaps.some((gap) => gap.reason === 'unknown'))).toBe(true)
  })

  it('holds together on the last day of a short month and of a leap year', () => {
    for (const today of ['2027-02-28', '2028-02-29', '2026-12-31', '2026-01-01']) {
      const dates =
        JSON.stringify([...sampleFiles({ ...world, people: 60, today })]).match(/\d{4}-\d{2}-\d{2}/g) ?? []
      expect(dates.filter((date) => !isCivilDate(date))).toEqual([])
    }
  })
})
