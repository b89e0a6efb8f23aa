import { factsOf, type History } from '../history.ts'

/** Five measures with four providers, all orientation or holding; competences assessed twice, nothing built on it. Composite, invented in every detail. */
export const h2: History = {
  code: 'H2',
  name: 'Träger-Karussell',
  evaluationMonth: '2020-06',
  facts: factsOf({
    goal: 'vocational',
    openedOn: '2017-04-01',
    steps: [
      { type: 'FIM', from: '2017-04', to: '2017-09', result: 'attended' },
      { type: 'PERJUF', from: '2017-11', to: '2018-06', result: 'attended' },
      { type: 'MAT', from: '2018-09', to: '2019-02', result: 'attended' },
      { type: 'MAG', from: '2019-04', to: '2019-05', result: 'attended' },
      { type: 'WSJ', from: '2019-09', to: '2020-02', result: 'broken_off', endReason: 'absence' },
    ],
  }),
}
