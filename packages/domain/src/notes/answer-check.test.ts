import { expect, it } from 'vitest'
import { type AnswerEntry, checkAnswer } from './answer-check.ts'

const today = '2026-03-10'

it.each<AnswerEntry>([
  { kind: 'not_true', until: null },
  { kind: 'remedy', until: '2026-03-10' },
  { kind: 'justified', until: '2026-12-31' },
])('takes $kind until $until', (answer) => {
  expect(checkAnswer(answer, today)).toEqual([])
})

it.each<[AnswerEntry, string]>([
  [{ kind: 'not_true', until: '2026-12-31' }, 'answer-takes-no-date'],
  [{ kind: 'remedy', until: null }, 'answer-needs-date'],
  [{ kind: 'justified', until: null }, 'answer-needs-date'],
  [{ kind: 'remedy', until: '2026-03-09' }, 'answer-date-past'],
  [{ kind: 'justified', until: '2026-02-30' }, 'day-does-not-exist'],
  [{ kind: 'justified', until: '2036-03-11' }, 'day-too-far-ahead'],
])('refuses %o as %s', (answer, code) => {
  expect(checkAnswer(answer, today).map((refusal) => [refusal.code, refusal.pointer])).toEqual([
    [code, '/until'],
  ])
})
