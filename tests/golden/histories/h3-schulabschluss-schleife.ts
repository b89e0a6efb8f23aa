import { factsOf, type History } from '../history.ts'

/** Four of five measures nominally lead on, and the school certificate is missed each time. Composite, invented in every detail. */
export const h3: History = {
  code: 'H3',
  name: 'Schulabschluss-Schleife',
  evaluationMonth: '2022-04',
  facts: factsOf({
    goal: 'vocational',
    openedOn: '2018-09-01',
    steps: [
      { type: 'IFK', from: '2018-09', to: '2019-07', result: 'attended', gain: { axis: 'L', level: 'A2' } },
      { type: 'AV', from: '2019-08', to: '2020-07', result: 'attended' },
      { type: 'HSA-VHS', from: '2020-09', to: '2021-01', result: 'broken_off', endReason: 'job_beside' },
      { type: 'F4', from: '2021-03', to: '2021-07', result: 'attended' },
      { type: 'BVB', from: '2021-09', to: '2022-02', result: 'broken_off', endReason: 'overload' },
    ],
  }),
}
