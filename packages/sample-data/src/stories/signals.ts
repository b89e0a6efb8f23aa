import { NOTHING_YET, type Story } from './story.ts'

/** People whose supply went round in circles, one story for each signal. */
export const SIGNALS: readonly Story[] = [
  {
    name: 'chain of holding measures',
    weight: 7,
    tell: (kit) => ({
      expected: 'career',
      openedAgo: 30,
      entryLevels: { L: 'A2', S: 'S0', V: 'V0' },
      steps: [
        kit.step('PERJUF', 30, 24),
        kit.step('MAT', 22, 18),
        kit.step('MAG', 16, 15),
        kit.step('WSJ', 12, 6, { result: 'broken_off', endReason: 'absence' }),
        kit.step('MAT', 4, 1),
      ],
      gaps: [kit.gap(14, 13, 'unknown')],
      journal: ['Dritte Kompetenzfeststellung. Er fragt, wann es endlich losgeht.'],
    }),
  },
  {
    name: 'language loop',
    weight: 6,
    tell: (kit) => ({
      expected: 'career',
      openedAgo: 38,
      entryLevels: NOTHING_YET,
      steps: [
        kit.step('IK-JUG', 38, 30),
        kit.step('IK-WDH', 28, 25, { result: 'exam_failed' }),
        kit.step('BSK-B1', 22, 17, { result: 'exam_failed' }),
        kit.step('MAT', 15, 12, { result: 'ended_by_provider', endReason: 'course_cancelled' }),
        kit.step('BSK-B1', 9, 5, { result: 'broken_off', endReason: 'overload' }),
      ],
      gaps: [kit.gap(4, null, 'no_place', 'Warteliste Förderkurs')],
      attainments: [kit.attained('L', 'A2', 30)],
    }),
  },
  {
    name: 'onset of a chain',
    weight: 7,
    tell: (kit) => ({
      expected: 'onset',
      openedAgo: 13,
      entryLevels: NOTHING_YET,
      steps: [kit.step('EOK', 13, 10), kit.step('AGH-ASYL', 8, 6), kit.step('EOK', 4, 1)],
      journal: ['Kein zertifizierter Kurs mit Kinderbetreuung frei.'],
    }),
  },
  {
    name: 'standstill alone',
    weight: 3,
    tell: (kit) => ({
      expected: 'none',
      openedAgo: 26,
      entryLevels: { L: 'A1', S: 'S0', V: 'V0' },
      steps: [
        kit.step('IK', 26, 21, { result: 'passed' }),
        kit.step('ARB', 20, null, { occupation: 'Küchenhilfe' }),
      ],
      attainments: [kit.attained('L', 'B1', 21)],
    }),
  },
  {
    name: 'repetition and breaks',
    weight: 5,
    tell: (kit) => ({
      expected: 'onset',
      openedAgo: 15,
      entryLevels: { L: 'A2', S: 'S0', V: 'V0' },
      steps: [
        kit.step('BSK-B1', 15, 10, { result: 'broken_off', endReason: 'overload' }),
        kit.step('BSK-B1', 8, 4, { result: 'broken_off', endReason: 'job_beside' }),
      ],
      gaps: [kit.gap(3, null, 'costs', 'Fahrtkosten werden nicht übernommen')],
    }),
  },
  {
    name: 'broken off twice and silent',
    weight: 4,
    tell: (kit) => ({
      expected: 'onset',
      openedAgo: 16,
      entryLevels: { L: 'B1', S: 'S0', V: 'V0' },
      steps: [
        kit.step('AV', 16, 12, { result: 'broken_off', endReason: 'absence' }),
        kit.step('BVB', 10, 7, { result: 'broken_off', endReason: 'family' }),
      ],
    }),
  },
  {
    name: 'pace too slow',
    weight: 3,
    tell: (kit) => ({
      expected: 'career',
      openedAgo: 52,
      entryLevels: NOTHING_YET,
      steps: [
        kit.step('EOK', 52, 49),
        kit.step('IK-ALPHA', 47, 38, { result: 'passed' }),
        kit.step('MAT', 20, 17),
        kit.step('AGH', 9, 3),
      ],
      gaps: [kit.gap(37, 21, 'other', 'Umzüge zwischen Unterkünften'), kit.gap(16, 10, 'no_place')],
      attainments: [kit.attained('L', 'A1', 38)],
    }),
  },
  {
    name: 'no access',
    weight: 5,
    tell: (kit) => ({
      expected: 'onset',
      openedAgo: 9,
      entryLevels: NOTHING_YET,
      steps: [kit.blocked('IK', 8, 'no_place')],
      gaps: [kit.gap(9, null, 'no_childcare', 'Kein Platz in der Kita')],
    }),
  },
]
