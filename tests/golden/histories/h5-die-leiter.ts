import { factsOf, type History } from '../history.ts'

/** Six measures and five years without a vocational qualification, and every step ends in the next level. Composite, invented in every detail. */
export const h5: History = {
  code: 'H5',
  name: 'Die Leiter',
  evaluationMonth: '2021-10',
  facts: factsOf({
    goal: 'vocational',
    openedOn: '2016-10-01',
    steps: [
      {
        type: 'IK-ALPHA',
        from: '2016-10',
        to: '2017-07',
        result: 'passed',
        gain: { axis: 'L', level: 'A1' },
      },
      { type: 'IK-WDH', from: '2017-08', to: '2017-11', result: 'passed', gain: { axis: 'L', level: 'A2' } },
      { type: 'BSK-B1', from: '2018-01', to: '2018-05', result: 'passed', gain: { axis: 'L', level: 'B1' } },
      {
        type: 'HSA-VHS',
        from: '2018-08',
        to: '2019-07',
        result: 'passed',
        gain: { axis: 'S', level: 'ESA' },
      },
      { type: 'BFS1', from: '2019-08', to: '2020-07', result: 'passed', gain: { axis: 'S', level: 'EESA' } },
      { type: 'BFS2', from: '2020-08', to: '2021-07', result: 'passed', gain: { axis: 'S', level: 'FOR' } },
      { type: 'AUSB3', from: '2021-08', occupation: 'Elektroniker' },
    ],
  }),
}
