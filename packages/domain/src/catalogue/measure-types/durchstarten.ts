import type { MeasureType } from '../measure-type.ts'
import { measureType } from './define.ts'

/** The Förderbausteine F1 to F4 of "Durchstarten in Ausbildung und Arbeit"; the programme ended on 30 June 2023. */
export const durchstartenMeasureTypes: readonly MeasureType[] = [
  measureType({
    code: 'F1',
    labelDe: 'Coaching (Durchstarten F1)',
    labelEn: 'Coaching (Durchstarten F1)',
    kind: 'S',
    legalBasis: 'Landesrichtlinie Durchstarten',
    hours: 'flexibel',
    validTo: '2023-06-30',
    source: 'https://www.durchstarten.nrw/foerderbausteine/foerderbausteine-f1-f4/f1-coaching',
  }),
  measureType({
    code: 'F2',
    labelDe: 'Berufsbegleitende Qualifizierung oder Sprachförderung (Durchstarten F2)',
    labelEn: 'Qualification or language beside work (Durchstarten F2)',
    kind: 'S',
    legalBasis: 'Landesrichtlinie Durchstarten',
    validTo: '2023-06-30',
    source:
      'https://www.kreis-herford.de/WIR/Zugewanderte-und-Integration-/KI-F%C3%B6rderprogramme/Landesinitative-Durchstarten-in-Ausbildung-und-Arbeit-/',
  }),
  measureType({
    code: 'F3',
    labelDe: 'Nachträglicher Hauptschulabschluss (Durchstarten F3)',
    labelEn: 'Later school certificate (Durchstarten F3)',
    kind: 'P',
    promise: { axis: 'S', level: 'ESA' },
    legalBasis: 'Landesrichtlinie Durchstarten, PO-SI-WbG',
    usualDurationMonths: 12,
    hours: 'nach Bedarf',
    validTo: '2023-06-30',
    source:
      'https://www.bra.nrw.de/integration-migration/kompetenzzentrum-fuer-integration/foerderung-kommunen/durchstarten-ausbildung-und-arbeit/f3-nachtraeglicher-erwerb-des-hauptschulabschlusses',
  }),
  measureType({
    code: 'F4',
    labelDe: 'Schul-, ausbildungs- oder berufsvorbereitender Kurs (Durchstarten F4)',
    labelEn: 'Preparatory course (Durchstarten F4)',
    kind: 'OH',
    legalBasis: 'Landesrichtlinie Durchstarten',
    usualDurationMonths: 6,
    hours: 'nach Unterrichtsstunden',
    validTo: '2023-06-30',
    source:
      'https://www.durchstarten.nrw/foerderbausteine/foerderbausteine-f1-f4/f4-schul-ausbildungs-und-berufsvorbereitende-kurse',
  }),
]
