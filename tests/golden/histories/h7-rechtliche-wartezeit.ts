import { factsOf, type History } from '../history.ts'

/** 14 of 37 months idle, but nine by law and five waiting for a confirmed place. Composite, invented in every detail. */
export const h7: History = {
  code: 'H7',
  name: 'Rechtliche Wartezeit',
  evaluationMonth: '2023-09',
  facts: factsOf({
    goal: 'vocational',
    openedOn: '2020-09-01',
    steps: [
      { type: 'BASIS', from: '2021-06', to: '2021-09', result: 'passed', gain: { axis: 'L', level: 'A1' } },
      {
        type: 'F4',
        from: '2021-10',
        to: '2022-03',
        result: 'passed',
        gain: { axis: 'L', level: 'B1' },
        kind: 'P',
        promise: { kind: 'level', axis: 'L', level: 'B1' },
      },
      {
        type: 'HSA-VHS',
        from: '2022-09',
        to: '2023-07',
        result: 'passed',
        gain: { axis: 'S', level: 'EESA' },
      },
      { type: 'AUSB3', from: '2023-08', occupation: 'Maler und Lackierer' },
    ],
    gaps: [
      { reason: 'legal_bar', from: '2020-09', to: '2021-05' },
      { reason: 'waiting_confirmed_place', from: '2022-04', to: '2022-08' },
    ],
  }),
}
