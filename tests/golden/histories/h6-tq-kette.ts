import { factsOf, type History } from '../history.ts'

/** Five times the same type, but the units are cumulative and end in the full qualification. Composite, invented in every detail. */
export const h6: History = {
  code: 'H6',
  name: 'TQ-Kette',
  evaluationMonth: '2023-06',
  facts: factsOf({
    goal: 'vocational',
    openedOn: '2020-01-01',
    steps: [
      { type: 'BSK-B2', from: '2020-01', to: '2020-06', result: 'passed', gain: { axis: 'L', level: 'B2' } },
      {
        type: 'TQ',
        from: '2021-03',
        to: '2021-06',
        result: 'passed',
        unit: { n: 1, of: 5 },
        occupation: 'Fachkraft für Metalltechnik',
      },
      {
        type: 'TQ',
        from: '2021-08',
        to: '2021-11',
        result: 'passed',
        unit: { n: 2, of: 5 },
        occupation: 'Fachkraft für Metalltechnik',
      },
      {
        type: 'TQ',
        from: '2022-01',
        to: '2022-04',
        result: 'passed',
        unit: { n: 3, of: 5 },
        occupation: 'Fachkraft für Metalltechnik',
      },
      {
        type: 'TQ',
        from: '2022-06',
        to: '2022-09',
        result: 'passed',
        unit: { n: 4, of: 5 },
        occupation: 'Fachkraft für Metalltechnik',
      },
      {
        type: 'TQ',
        from: '2022-11',
        to: '2023-03',
        result: 'passed',
        unit: { n: 5, of: 5 },
        occupation: 'Fachkraft für Metalltechnik',
      },
      {
        type: 'EXT',
        from: '2023-06',
        to: '2023-06',
        result: 'passed',
        gain: { axis: 'V', level: 'V3' },
        occupation: 'Fachkraft für Metalltechnik',
      },
    ],
  }),
}
