import { factsOf, type History } from '../history.ts'

/** Three short measures, all orientation, one repeated, the next step not named: a gap in the supply. Composite, invented in every detail. */
export const h4: History = {
  code: 'H4',
  name: 'Beginn',
  evaluationMonth: '2021-09',
  facts: factsOf({
    goal: 'vocational',
    openedOn: '2020-06-01',
    steps: [
      { type: 'EOK', from: '2020-06', to: '2020-09', result: 'attended' },
      { type: 'AGH-ASYL', from: '2020-11', to: '2021-01', result: 'attended' },
      { type: 'EOK', from: '2021-03', to: '2021-06', result: 'attended' },
    ],
  }),
}
