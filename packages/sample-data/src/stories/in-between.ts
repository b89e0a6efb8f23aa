import { NOTHING_YET, type Story } from './story.ts'

/** Lives that a simple rule would misread: blocked by law, resting, lost from sight, not yet proven. */
export const IN_BETWEEN: readonly Story[] = [
  {
    name: 'blocked by status',
    weight: 6,
    tell: (kit) => ({
      expected: 'none',
      openedAgo: 11,
      entryLevels: NOTHING_YET,
      steps: [kit.blocked('IK', 10, 'legal_bar')],
      gaps: [kit.gap(11, null, 'legal_bar', 'Zulassung zum Integrationskurs gestoppt')],
      residence: [
        {
          status: 'gestattung',
          from: kit.day(13),
          to: null,
          documentValidUntil: kit.day(-2, 15),
          workPermission: 'forbidden',
        },
      ],
    }),
  },
  {
    name: 'lost contact',
    weight: 4,
    tell: (kit) => ({
      expected: 'none',
      openedAgo: 16,
      entryLevels: { L: 'A1', S: 'S0', V: 'V0' },
      steps: [
        kit.step('IK', 16, 11, { result: 'passed' }),
        {
          ...kit.step('EQ', 9, -1, { occupation: 'Maler/in' }),
          plannedEnd: { date: kit.day(5, 28), precision: 'day' },
        },
      ],
      attainments: [kit.attained('L', 'B1', 11)],
      journal: ['Dreimal angerufen, Nummer nicht mehr vergeben.'],
    }),
  },
  {
    name: 'resting while a course runs',
    weight: 6,
    tell: (kit) => ({
      expected: 'resting',
      openedAgo: 27,
      entryLevels: { L: 'A2', S: 'S0', V: 'V0' },
      steps: [
        kit.step('PERF', 27, 25),
        kit.step('MAT', 22, 18),
        kit.step('AGH', 14, 8),
        kit.step('HSA-VHS', 4, -6, { whatIsDifferent: 'Kleine Gruppe, Nachhilfe in Mathematik ist dabei' }),
      ],
      gaps: [kit.gap(17, 15, 'unknown')],
    }),
  },
  {
    name: 'claimed and not seen',
    weight: 6,
    tell: (kit) => ({
      expected: 'not_enough_data',
      openedAgo: 29,
      entryLevels: { L: 'A2', S: 'S0', V: 'V0' },
      steps: [
        kit.step('MAT', 29, 26),
        kit.step('PERJUF', 24, 18),
        kit.step('BOF', 16, 13),
        kit.step('BSK-B1', 9, 4, { result: 'passed' }),
      ],
      gaps: [kit.gap(3, null, 'waiting_confirmed_place', 'Platz im B2-Kurs zugesagt')],
      attainments: [kit.attained('L', 'B1', 4, 'claimed')],
      journal: ['Sagt, die Prüfung sei bestanden. Zertifikat noch nicht gesehen.'],
    }),
  },
]
