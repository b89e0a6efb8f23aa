import { describe, expect, it } from 'vitest'
import { aCaseFile, aGap, anAttainment, aNote, aStep } from '../../../../../tests/support/web/case-file.ts'
import { counterEvidence } from './counter-evidence.ts'

const signals = aNote('2023-01', '2024-06').reasons.map((reason) => reason.signal)

describe('what speaks against a Prüfhinweis', () => {
  it('is an explained gap that touches the months of the evidence', () => {
    const before = aGap('2022-01-01', '2022-12-31')
    const inside = aGap('2023-05-01', '2023-06-30', 'illness')
    const open = aGap('2024-06-15', null)
    const after = aGap('2024-07-01', null)
    const file = aCaseFile({ gaps: [before, inside, open, after] })
    expect(counterEvidence(file, signals).reasons).toEqual([inside, open])
  })

  it('is no gap whose reason nobody knows', () => {
    const file = aCaseFile({ gaps: [aGap('2023-05-01', '2023-06-30', 'unknown')] })
    expect(counterEvidence(file, signals).reasons).toEqual([])
  })

  it('is what was gained, and what is running and leads on', () => {
    const gained = anAttainment()
    const running = aStep({ state: 'running' })
    const evaluation = {
      evaluationDay: '2024-06-30',
      level: 'onset',
      signals,
      undetermined: [],
      anchor: { kind: 'start', id: null, month: null },
      gains: [{ attainmentId: gained.id, axis: 'L', level: 'A2', month: '2024-08' }],
      sinceLastGain: 0,
      monthsOfStandstill: 0,
      progressStepIds: [running.id],
      isGoalReached: false,
      isClosed: false,
      missing: [],
      nextDate: null,
    } as const
    const file = aCaseFile({
      attainments: [gained, anAttainment({ level: 'A1' })],
      steps: [running, aStep()],
      evaluation: {
        ...evaluation,
        undetermined: [],
        gains: [...evaluation.gains],
        progressStepIds: [running.id],
        missing: [],
      },
    })
    expect(counterEvidence(file, signals)).toMatchObject({ gains: [gained], progress: [running] })
  })
})
