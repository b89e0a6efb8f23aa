import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { evaluate } from '@wegmarke/domain/career/evaluate'
import { standstillRow } from '@wegmarke/domain/career/standstill-list'
import { lastDayOfMonth } from '@wegmarke/domain/calendar/civil-date'
import type { CareerFacts, GapFact, StepFact } from '@wegmarke/domain/pathway/facts'
import { describe, expect, it } from 'vitest'
import { stepOf } from './arbitrary-facts.ts'
import { monthIndex } from '@wegmarke/domain/calendar/month'

/** The folder of the research file: `WEGMARKE_MVAD`, else beside the checkout. It is never committed. */
const folder = process.env['WEGMARKE_MVAD'] ?? join(import.meta.dirname, '../../../shared/data/mvad')
const isHere = existsSync(join(folder, 'spells.csv'))
const today = '2026-11-22'

type Row = Record<string, string>

function readCsv(name: string): Row[] {
  const [head, ...lines] = readFileSync(join(folder, name), 'utf8').trim().split(/\r?\n/)
  const columns = (head as string).split(',')
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, i) => [columns[i] as string, cell])),
  )
}

const typeOfState: Record<string, string> = {
  school: 'X-SCHOOL',
  FE: 'X-FE',
  HE: 'X-HE',
  training: 'X-TRAINING',
  employment: 'ARB',
}

function careerOf(spells: readonly Row[]): CareerFacts {
  const steps: StepFact[] = []
  const gaps: GapFact[] = []
  for (const [i, { from, to, state }] of spells.entries()) {
    const code = typeOfState[state as string]
    if (code === undefined)
      gaps.push({ id: `gap${i}`, from: `${from}-01`, to: lastDayOfMonth(to as string), reason: 'unknown' })
    else steps.push(stepOf(`step${i}`, code, monthIndex(from as string), monthIndex(to as string)))
  }
  return {
    episodes: [{ openedOn: '1993-07-01', closedOn: null }],
    goals: [],
    entryLevels: { L: 'unknown', S: 'unknown', V: 'unknown' },
    steps,
    gaps,
    attainments: [],
    source: { recordsAttainments: false, knownUntil: '1999-06-30' },
  }
}

if (!isHere) {
  it(`has no research file to read: none in ${folder} (set WEGMARKE_MVAD)`, () => {
    expect(isHere).toBe(false)
  })
} else {
  const spells = readCsv('spells.csv')
  const ids = [...new Set(spells.map((row) => row['id'] as string))]
  const careers = ids.map((id) => ({ id, facts: careerOf(spells.filter((row) => row['id'] === id)) }))

  describe('356 real careers without certificates', () => {
    it('are all there', () => {
      expect(spells).toHaveLength(1263)
      expect(careers).toHaveLength(356)
    })

    it('have a level of "not enough data" and leave standstill and pace open', () => {
      for (const { facts } of careers) {
        const evaluation = evaluate(facts, today)
        expect(evaluation.level).toBe('not_enough_data')
        expect(evaluation.undetermined).toEqual(['B', 'G'])
        expect(evaluation.signals.map(({ code }) => code).join('')).not.toMatch(/[BDG]/)
        expect(evaluation.monthsOfStandstill).toBeNull()
        expect(evaluation.evaluationDay).toBe('1999-06-30')
        expect(evaluation.nextDate).toBeNull()
      }
    })

    it('count as many jobless months as their spells', () => {
      for (const { id, facts } of careers) {
        const jobless = spells.filter((row) => row['id'] === id && row['state'] === 'joblessness')
        const months = jobless.reduce(
          (sum, row) => sum + monthIndex(row['to'] as string) - monthIndex(row['from'] as string) + 1,
          0,
        )
        expect(standstillRow(facts, today).joblessMonths).toBe(months)
      }
    })

    it('stand still for 0 to 72 months: 0 when the last month is employment or higher education', () => {
      for (const { id, facts } of careers) {
        const { standstillMonths } = standstillRow(facts, today)
        const last = spells.filter((row) => row['id'] === id).at(-1)?.['state'] as string
        expect(standstillMonths).toBeLessThanOrEqual(72)
        expect(standstillMonths === 0).toBe(last === 'employment' || last === 'HE')
      }
    })

    it('stand still longer where the last year went badly: an outside look, nothing is tuned to it', () => {
      const unsuccessful = new Map(
        readCsv('reference-indices.csv').map((row) => [row['id'], row['unsuccessful'] === '1']),
      )
      const mean = (isBad: boolean): number => {
        const group = careers.filter(({ id }) => unsuccessful.get(id) === isBad)
        return (
          group.reduce((sum, { facts }) => sum + standstillRow(facts, today).standstillMonths, 0) /
          group.length
        )
      }
      expect(mean(true)).toBeGreaterThan(mean(false))
    })
  })
}
