import { describe, expect, it } from 'vitest'
import { isCivilDate } from '../calendar/civil-date.ts'
import { axisOfLevel } from '../ladder/levels.ts'
import { RESIDENCE_STATUSES } from '../residence/vocabulary.ts'
import { defaultKind, defaultPromise } from './default-step.ts'
import type { MeasureType } from './measure-type.ts'
import { findMeasureType, MEASURE_TYPES, usualDurationMonths } from './measure-types.ts'
import { RESEARCH_MEASURE_TYPES } from './research-types.ts'
import { RESIDENCE_STATUS_ENTRIES } from './residence-statuses.ts'

const typeOf = (code: string): MeasureType => {
  const type = findMeasureType(code)
  if (type === undefined) throw new Error(`No type ${code}`)
  return type
}
const promiseOf = (code: string): string => {
  const promise = defaultPromise(typeOf(code))
  return promise.kind === 'level' ? promise.level : promise.kind
}

describe('the catalogue of measure types', () => {
  it('has one row for each code, shared rows split', () => {
    const codes = MEASURE_TYPES.map(({ code }) => code)
    expect(codes).toHaveLength(53)
    expect(new Set(codes).size).toBe(53)
    for (const code of ['HBFS', 'FOS', 'AUSB2', 'AUSB3', 'FSJ', 'BFD', 'JMD', 'EA', 'ANERK'])
      expect(codes).toContain(code)
  })

  it('is sound: promises fit their axis, dates are real, spans are in order, sources are addresses', () => {
    for (const type of [...MEASURE_TYPES, ...RESEARCH_MEASURE_TYPES]) {
      if (type.promise !== null) expect(axisOfLevel(type.promise.level)).toBe(type.promise.axis)
      for (const date of [type.validFrom, type.validTo, type.checkedOn])
        if (date !== null) expect(isCivilDate(date)).toBe(true)
      expect((type.validFrom ?? '0') < (type.validTo ?? '9')).toBe(true)
      expect(type.source ?? 'https://').toMatch(/^https?:\/\//)
      expect(type.usualDurationMonths ?? 1).toBeGreaterThan(0)
    }
  })

  it.each([
    ['IK', 'B1'],
    ['IK-ALPHA', 'B1'],
    ['F3', 'ESA'],
    ['HSA-VHS', 'ESA'],
    ['WBK', 'ESA'],
    ['IFK', 'ESA'],
    ['UMS', 'V2'],
    ['EQ', 'none'],
    ['F4', 'none'],
    ['BVB', 'none'],
    ['ASA-V', 'none'],
    ['FSJ', 'none'],
    ['BFD', 'none'],
    ['TQ', 'none'],
  ])('%s promises %s by default', (code, promise) => {
    expect(promiseOf(code)).toBe(promise)
  })

  it.each([
    ['BSK-FACH', 'S'],
    ['KOMPAS', 'OH'],
    ['EQ', 'P'],
    ['AUSB3', 'A'],
    ['ARB', 'W'],
    ['FSJ', 'OH'],
    ['ANERK', 'S'],
  ])('%s is of kind %s', (code, kind) => {
    expect(typeOf(code).kind).toBe(kind)
  })

  it('takes a second EQ in one occupation as holding, an unnamed occupation as the same', () => {
    const eq = typeOf('EQ')
    const before = (occupation: string | null) => [{ typeCode: 'EQ', occupation }]
    expect(defaultKind(eq, 'Friseur', [])).toBe('P')
    expect(defaultKind(eq, 'Friseur', before('Friseur'))).toBe('OH')
    expect(defaultKind(eq, 'Friseur', before('Koch'))).toBe('P')
    expect(defaultKind(eq, 'Friseur', before(null))).toBe('OH')
    expect(defaultKind(eq, null, before('Koch'))).toBe('OH')
    expect(defaultKind(eq, 'Friseur', [{ typeCode: 'MAG', occupation: 'Friseur' }])).toBe('P')
    expect(defaultKind(typeOf('MAT'), null, [{ typeCode: 'MAT', occupation: null }])).toBe('OH')
  })

  it('knows ended programmes and usual durations', () => {
    expect(typeOf('FIM').validTo).toBe('2020-12-31')
    expect(typeOf('PS').validTo).toBe('2018-12-31')
    expect(usualDurationMonths('AUSB3')).toBe(42)
    expect(usualDurationMonths('ARB')).toBeNull()
    expect(usualDurationMonths('no such type')).toBeNull()
    expect(findMeasureType('X-HE')?.kind).toBe('P')
  })
})

it('describes every residence status once', () => {
  expect(RESIDENCE_STATUS_ENTRIES.map(({ code }) => code).sort()).toEqual([...RESIDENCE_STATUSES].sort())
})
