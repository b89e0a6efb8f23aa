import { NOTHING_YET, type Story } from './story.ts'

/** People who get further, some slowly: nothing of this is to be flagged. */
export const GOING_ON: readonly Story[] = [
  {
    name: 'straight path',
    weight: 16,
    tell: (kit) => ({
      expected: 'none',
      openedAgo: 34,
      entryLevels: { L: 'A1', S: 'S0', V: 'V0' },
      steps: [
        kit.step('IK', 34, 26, { result: 'passed' }),
        kit.step('HSA-VHS', 23, 13, { result: 'passed', successor: 'Berufsfachschule' }),
        kit.step('BFS1', 10, -2, { successor: 'Berufsfachschule Typ 2' }),
      ],
      attainments: [
        kit.attained('L', 'B1', 26, kit.random.chance(0.2) ? 'claimed' : 'seen'),
        kit.attained('S', 'ESA', 13),
      ],
      journal: ['Zeugnis im Original gesehen. Sie lernt jetzt auch am Wochenende mit einer Freundin.'],
    }),
  },
  {
    name: 'training runs',
    weight: 9,
    tell: (kit) => ({
      expected: 'none',
      openedAgo: 40,
      entryLevels: NOTHING_YET,
      steps: [
        kit.step('IK-ALPHA', 40, 31, { result: 'passed' }),
        kit.step('BSK-B1', 29, 24, { result: 'passed' }),
        kit.step('EQ', 22, 14, { occupation: 'Elektroniker/in', result: 'transition' }),
        kit.step('AUSB3', 13, -23, { occupation: 'Elektroniker/in' }),
        kit.step('ASA', 12, null),
      ],
      attainments: [
        kit.attained('L', 'A2', 31, kit.random.chance(0.3) ? 'claimed' : 'seen'),
        kit.attained('L', 'B1', 24),
      ],
    }),
  },
  {
    name: 'cumulative units',
    weight: 5,
    tell: (kit) => ({
      expected: 'none',
      openedAgo: 26,
      entryLevels: { L: 'B1', S: 'S0', V: 'V0' },
      steps: [
        kit.step('BSK-B2', 26, 21, { result: 'passed' }),
        ...[1, 2, 3].map((n) =>
          kit.step('TQ', 24 - n * 5, 21 - n * 5, {
            unit: { n, of: 5 },
            occupation: 'Fachkraft für Lagerlogistik',
            result: 'passed',
          }),
        ),
        kit.step('TQ', 4, -1, { unit: { n: 4, of: 5 }, occupation: 'Fachkraft für Lagerlogistik' }),
      ],
      attainments: [kit.attained('L', 'B2', 21)],
    }),
  },
  {
    name: 'explained gaps',
    weight: 8,
    tell: (kit) => ({
      expected: 'none',
      openedAgo: 37,
      entryLevels: NOTHING_YET,
      steps: [
        kit.step('BASIS', 28, 25, { result: 'passed' }),
        kit.step('IK', 24, 17, { result: 'passed' }),
        kit.step('HSA-VHS', 8, -3, { successor: 'Ausbildung' }),
      ],
      gaps: [
        kit.gap(37, 29, 'legal_bar', 'Kurszugang gesperrt, Bescheid liegt vor'),
        kit.gap(16, 9, 'maternity_or_care', 'Eigenes Kind, auf eigenen Wunsch'),
      ],
      attainments: [
        kit.attained('L', 'A1', 25, kit.random.chance(0.3) ? 'claimed' : 'seen'),
        kit.attained('L', 'B1', 17),
      ],
    }),
  },
  {
    name: 'goal reached and silence after',
    weight: 7,
    tell: (kit) => ({
      expected: 'none',
      openedAgo: 50,
      entryLevels: { L: 'B1', S: 'ESA', V: 'V0' },
      steps: [kit.step('AUSB2', 48, 24, { occupation: 'Fachlagerist/in', result: 'passed' })],
      attainments: [kit.attained('V', 'V2', 24)],
      ...(kit.random.chance(0.6)
        ? { closed: { ago: 20, reason: 'goal_reached' as const, outcome: 'work' as const } }
        : {}),
    }),
  },
  {
    name: 'just arrived',
    weight: 8,
    tell: (kit) => ({
      expected: 'none',
      openedAgo: 1,
      entryLevels: { L: 'unknown', S: 'unknown', V: 'unknown' },
      steps: [kit.ahead('IK', 1, 'applied')],
      journal: ['Erstes Gespräch mit Sprachmittlung. Unterlagen aus dem Herkunftsland fehlen noch.'],
    }),
  },
  {
    name: 'in work beside',
    weight: 5,
    tell: (kit) => ({
      expected: 'none',
      openedAgo: 17,
      entryLevels: { L: 'A2', S: 'S0', V: 'V0' },
      steps: [
        kit.step('BSK-B1', 17, 12, { result: 'passed' }),
        kit.step('ARB', 11, null, { occupation: 'Lagerhilfe' }),
        kit.ahead('FOR-VHS', 3, 'confirmed'),
      ],
      attainments: [kit.attained('L', 'B1', 12)],
    }),
  },
]
