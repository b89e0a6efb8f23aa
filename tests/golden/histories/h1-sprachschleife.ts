import { factsOf, type History } from '../history.ts'

/** The same target level tried three times with the same didactic answer; the file looks busy. Composite, invented in every detail. */
export const h1: History = {
  code: 'H1',
  name: 'Sprachschleife',
  evaluationMonth: '2021-10',
  facts: factsOf({
    goal: 'vocational',
    openedOn: '2018-03-01',
    steps: [
      { type: 'IK-JUG', from: '2018-03', to: '2018-12', result: 'passed', gain: { axis: 'L', level: 'A2' } },
      { type: 'IK-WDH', from: '2019-02', to: '2019-05', result: 'exam_failed' },
      { type: 'BSK-B1', from: '2019-09', to: '2020-01', result: 'exam_failed' },
      { type: 'MAT', from: '2020-03', to: '2020-05', result: 'ended_by_provider' },
      { type: 'BSK-B1', from: '2020-10', to: '2021-02', result: 'broken_off', endReason: 'overload' },
      { type: 'MAT', from: '2021-05', to: '2021-08', result: 'attended' },
    ],
  }),
}
