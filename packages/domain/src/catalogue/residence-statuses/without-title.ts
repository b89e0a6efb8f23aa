import { CHECKED_ON } from '../measure-type.ts'
import type { ResidenceStatusEntry } from '../residence-status.ts'

/** Statuses that are no residence title. */
export const statusesWithoutTitle: readonly ResidenceStatusEntry[] = [
  {
    code: 'gestattung',
    label: {
      de: 'Aufenthaltsgestattung (§ 55 AsylG)',
      en: 'Permission to stay during the asylum procedure (§ 55 AsylG)',
    },
    workPermit: {
      de: 'nach 3 Monaten; in der Aufnahmeeinrichtung später',
      en: 'after 3 months; later in a reception centre',
    },
    integrationCourse: {
      de: 'nur mit Zulassung; Zulassungen 2026 ausgesetzt',
      en: 'by admission only; admissions stopped in 2026',
    },
    vocationalLanguageCourse: { de: 'bei Arbeitsmarktnähe', en: 'when close to the labour market' },
    benefits: {
      de: 'BvB nach 15 Monaten; keine BAB in der Ausbildung; in der Regel kein BAföG',
      en: 'BvB after 15 months; no BAB in training; normally no BAföG',
    },
    risk: null,
    sources: [
      'https://fr-hessen.de/2026/02/10/integrationskurse-wie-umgehen-mit-dem-zulassungsstopp-des-bamf',
      'https://lexmea.de/gesetz/sgb-iii/52',
    ],
    checkedOn: CHECKED_ON,
  },
  {
    code: 'duldung_60a',
    label: { de: 'Duldung (§ 60a AufenthG)', en: 'Tolerated stay (§ 60a AufenthG)' },
    workPermit: {
      de: 'nicht in den ersten 3 Monaten (außer betriebliche Ausbildung), nicht in der Aufnahmeeinrichtung unter 6 Monaten, nicht bei sicherem Herkunftsstaat oder selbst verursachtem Hindernis',
      en: 'not in the first 3 months (except training in a firm), not in a reception centre under 6 months, not for safe countries of origin or a self-caused obstacle',
    },
    integrationCourse: {
      de: 'nur Ermessensduldung mit Zulassung; Zulassungen 2026 ausgesetzt',
      en: 'only Ermessensduldung by admission; admissions stopped in 2026',
    },
    vocationalLanguageCourse: {
      de: 'Ermessensduldung oder nach 6 Monaten Duldung',
      en: 'Ermessensduldung or after 6 months of Duldung',
    },
    benefits: {
      de: 'BvB nach 9 Monaten; BAB und BAföG nach 15 Monaten',
      en: 'BvB after 9 months; BAB and BAföG after 15 months',
    },
    risk: { de: 'Klärung der Identität', en: 'clarification of identity' },
    sources: [
      'https://www.esf-netwin.de/1-5-welche-arbeitsverbote-bestehen-fuer-personen-mit-einer-duldung/',
      'https://www.esf-netwin.de/4-02-wer-hat-einen-anspruch-auf-die-teilnahme-an-einem-integrationskurs-2/',
      'https://lexmea.de/gesetz/sgb-iii/52',
    ],
    checkedOn: CHECKED_ON,
  },
  {
    code: 'duldung_60b',
    label: {
      de: 'Duldung bei ungeklärter Identität (§ 60b AufenthG)',
      en: 'Tolerated stay with unclarified identity (§ 60b AufenthG)',
    },
    workPermit: { de: 'verboten', en: 'forbidden' },
    integrationCourse: { de: 'nein (ungeprüft)', en: 'no (unchecked)' },
    vocationalLanguageCourse: { de: 'nein (ungeprüft)', en: 'no (unchecked)' },
    benefits: {
      de: 'Zeit zählt nicht für das Bleiberecht (ungeprüft)',
      en: 'time does not count for the right to remain (unchecked)',
    },
    risk: { de: 'sperrt alles; Abhilfe sind Dokumente', en: 'blocks everything; the remedy is documents' },
    sources: [
      'https://www.esf-netwin.de/1-5-welche-arbeitsverbote-bestehen-fuer-personen-mit-einer-duldung/',
    ],
    checkedOn: CHECKED_ON,
  },
  {
    code: 'duldung_60c',
    label: { de: 'Ausbildungsduldung (§ 60c AufenthG)', en: 'Tolerated stay for training (§ 60c AufenthG)' },
    workPermit: { de: 'für die Ausbildung', en: 'for the training' },
    integrationCourse: { de: 'wie Ermessensduldung', en: 'as Ermessensduldung' },
    vocationalLanguageCourse: { de: 'ja', en: 'yes' },
    benefits: { de: 'BAB und BAföG nach 15 Monaten', en: 'BAB and BAföG after 15 months' },
    risk: {
      de: 'vorher 3 Monate Duldung (außer Beginn mit Gestattung), Identität rechtzeitig geklärt; endet mit dem Vertrag; danach § 19d; EQ genügt nicht',
      en: '3 months of Duldung before (unless begun while gestattet), identity in time; ends with the contract; afterwards § 19d; EQ does not qualify',
    },
    sources: [
      'https://fr-hessen.de/thema/bleiberecht/ausbildung',
      'https://www.unternehmen-integrieren-fluechtlinge.de/faq/kann-man-ausbildungsduldung-aufenthaltserlaubnis-auch-fuer-ausbildung-in-teilzeit-schulische-ausbildung-duales-studium-assistenz-oder-helferausbildung-oder-einstiegsqualifizierung-eq-beantragen/',
    ],
    checkedOn: CHECKED_ON,
  },
  {
    code: 'duldung_60d',
    label: {
      de: 'Beschäftigungsduldung (§ 60d AufenthG)',
      en: 'Tolerated stay for employment (§ 60d AufenthG)',
    },
    workPermit: { de: 'ja', en: 'yes' },
    integrationCourse: { de: 'wie Ermessensduldung', en: 'as Ermessensduldung' },
    vocationalLanguageCourse: { de: 'ja', en: 'yes' },
    benefits: null,
    risk: {
      de: 'Jahre in Arbeit, Stunden, A2 (ungeprüft); verträgt sich nicht mit Vollzeitschule',
      en: 'years in work, hours, A2 (unchecked); conflicts with full-time school',
    },
    sources: [
      'https://9dok.net/document/y9688l3d-faq-zur-besch%C3%A4ftigungsduldung-gem%C3%A4%C3%9F-d-aufenthg.html',
    ],
    checkedOn: CHECKED_ON,
  },
  {
    code: 'fiktion',
    label: { de: 'Fiktionsbescheinigung (§ 81 AufenthG)', en: 'Fiktionsbescheinigung (§ 81 AufenthG)' },
    workPermit: null,
    integrationCourse: null,
    vocationalLanguageCourse: null,
    benefits: null,
    risk: {
      de: 'der bisherige Status gilt fort, bis entschieden ist (ungeprüft)',
      en: 'the former status goes on until the decision (unchecked)',
    },
    sources: [],
    checkedOn: CHECKED_ON,
  },
  {
    code: 'other',
    label: { de: 'anderer Aufenthaltsstatus', en: 'another residence status' },
    workPermit: null,
    integrationCourse: null,
    vocationalLanguageCourse: null,
    benefits: null,
    risk: null,
    sources: [],
    checkedOn: CHECKED_ON,
  },
  {
    code: 'unknown',
    label: { de: 'Aufenthaltsstatus unbekannt', en: 'residence status unknown' },
    workPermit: null,
    integrationCourse: null,
    vocationalLanguageCourse: null,
    benefits: null,
    risk: null,
    sources: [],
    checkedOn: CHECKED_ON,
  },
]
