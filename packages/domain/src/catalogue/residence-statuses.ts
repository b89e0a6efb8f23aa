import { CHECKED_ON } from './measure-type.ts'
import type { ResidenceStatusEntry } from './residence-status.ts'

/**
 * What each residence status opens and closes, as it was found in public sources. A hint for the person who
 * accompanies, never a decision; legal advice stays with the authority, lawyers and counselling.
 */
export const RESIDENCE_STATUS_ENTRIES: readonly ResidenceStatusEntry[] = [
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
    code: 'ae_16g',
    label: {
      de: 'Aufenthaltserlaubnis zur Ausbildung (§ 16g AufenthG)',
      en: 'Residence permit for training (§ 16g AufenthG)',
    },
    workPermit: {
      de: 'für die Ausbildung und 20 Stunden in der Woche daneben',
      en: 'for the training and 20 hours a week beside it',
    },
    integrationCourse: null,
    vocationalLanguageCourse: { de: 'ja (ungeprüft)', en: 'yes (unchecked)' },
    benefits: { de: 'Lebensunterhalt muss gesichert sein', en: 'livelihood must be secured' },
    risk: { de: 'wie § 60c, aber ein Aufenthaltstitel', en: 'as § 60c but a residence title' },
    sources: [
      'https://www.unternehmen-integrieren-fluechtlinge.de/faq/kann-man-ausbildungsduldung-aufenthaltserlaubnis-auch-fuer-ausbildung-in-teilzeit-schulische-ausbildung-duales-studium-assistenz-oder-helferausbildung-oder-einstiegsqualifizierung-eq-beantragen/',
      'https://fr-hessen.de/thema/bleiberecht/ausbildung',
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
    code: 'ae_25_1_2',
    label: {
      de: 'Anerkannt oder subsidiär geschützt (§ 25 Abs. 1, 2 AufenthG)',
      en: 'Recognised or subsidiary protection (§ 25 (1), (2) AufenthG)',
    },
    workPermit: { de: 'frei', en: 'free' },
    integrationCourse: { de: 'Anspruch (§ 44 Abs. 1)', en: 'legal claim (§ 44 (1))' },
    vocationalLanguageCourse: { de: 'ja', en: 'yes' },
    benefits: { de: 'SGB II, SGB III ganz, BAföG', en: 'SGB II, all of SGB III, BAföG' },
    risk: { de: 'Wohnsitzregelung § 12a (ungeprüft)', en: 'residence rule § 12a (unchecked)' },
    sources: [
      'https://www.esf-netwin.de/4-02-wer-hat-einen-anspruch-auf-die-teilnahme-an-einem-integrationskurs/',
    ],
    checkedOn: CHECKED_ON,
  },
  {
    code: 'ae_25_3',
    label: { de: 'Abschiebungsverbot (§ 25 Abs. 3 AufenthG)', en: 'Ban on removal (§ 25 (3) AufenthG)' },
    workPermit: { de: 'frei (ungeprüft)', en: 'free (unchecked)' },
    integrationCourse: { de: 'nur mit Zulassung', en: 'by admission only' },
    vocationalLanguageCourse: { de: 'ja', en: 'yes' },
    benefits: { de: 'SGB II; BAföG nach 15 Monaten', en: 'SGB II; BAföG after 15 months' },
    risk: null,
    sources: [
      'https://www.esf-netwin.de/4-02-wer-hat-einen-anspruch-auf-die-teilnahme-an-einem-integrationskurs-2/',
    ],
    checkedOn: CHECKED_ON,
  },
  {
    code: 'ae_25a',
    label: {
      de: 'Gut integrierte junge Volljährige (§ 25a AufenthG)',
      en: 'Well-integrated young adults (§ 25a AufenthG)',
    },
    workPermit: { de: 'frei (ungeprüft)', en: 'free (unchecked)' },
    integrationCourse: null,
    vocationalLanguageCourse: { de: 'ja (ungeprüft)', en: 'yes (unchecked)' },
    benefits: {
      de: 'SGB II; Leistungen während Schule und Ausbildung unschädlich',
      en: 'SGB II; benefits do no harm during school and training',
    },
    risk: {
      de: 'Antrag vor dem 27. Geburtstag; 3 Jahre Aufenthalt; 3 Jahre Schule oder anerkannter Abschluss; mindestens 1 Jahr Duldung oder § 104c; Pass',
      en: 'apply before the 27th birthday; 3 years of stay; 3 years of school or a recognised certificate; at least 1 year of Duldung or § 104c; passport',
    },
    sources: [
      'https://www.kreis-soest.de/sicherheit-ordnung/alle-themen-1/nachhaltige-integration-von-jugendlichen',
    ],
    checkedOn: CHECKED_ON,
  },
  {
    code: 'ae_25b',
    label: { de: 'Nachhaltige Integration (§ 25b AufenthG)', en: 'Lasting integration (§ 25b AufenthG)' },
    workPermit: { de: 'frei (ungeprüft)', en: 'free (unchecked)' },
    integrationCourse: { de: 'Anspruch', en: 'legal claim' },
    vocationalLanguageCourse: { de: 'ja', en: 'yes' },
    benefits: { de: 'SGB II', en: 'SGB II' },
    risk: {
      de: '6 Jahre (4 mit Kind), überwiegend selbst gesicherter Lebensunterhalt (ungeprüft)',
      en: '6 years (4 with a child), mostly self-supporting (unchecked)',
    },
    sources: [
      'https://www.esf-netwin.de/4-02-wer-hat-einen-anspruch-auf-die-teilnahme-an-einem-integrationskurs/',
    ],
    checkedOn: CHECKED_ON,
  },
  {
    code: 'ae_104c',
    label: { de: 'Chancen-Aufenthalt (§ 104c AufenthG)', en: 'Opportunity residence (§ 104c AufenthG)' },
    workPermit: { de: 'frei (ungeprüft)', en: 'free (unchecked)' },
    integrationCourse: { de: 'mit Zulassung (Stand 2023)', en: 'by admission (as of 2023)' },
    vocationalLanguageCourse: { de: 'ja', en: 'yes' },
    benefits: { de: 'SGB II (ungeprüft)', en: 'SGB II (unchecked)' },
    risk: {
      de: '18 Monate, einmalig, danach § 25a oder § 25b oder zurück in die Duldung; neue Erteilungen bis 31.12.2025 (ungeprüft)',
      en: '18 months, once, then § 25a or § 25b or back to Duldung; new grants until 31 Dec 2025 (unchecked)',
    },
    sources: [
      'https://www.unternehmen-integrieren-fluechtlinge.de/faq/was-ist-das-chancen-aufenthaltsrecht/',
    ],
    checkedOn: CHECKED_ON,
  },
  {
    code: 'ae_24',
    label: { de: 'Vorübergehender Schutz (§ 24 AufenthG)', en: 'Temporary protection (§ 24 AufenthG)' },
    workPermit: { de: 'frei (ungeprüft)', en: 'free (unchecked)' },
    integrationCourse: {
      de: 'nur mit Zulassung; Zulassungen 2026 ausgesetzt',
      en: 'by admission only; admissions stopped in 2026',
    },
    vocationalLanguageCourse: { de: 'ja (ungeprüft)', en: 'yes (unchecked)' },
    benefits: {
      de: 'SGB II seit Juni 2022; Rückkehr ins AsylbLG für später Eingereiste geplant (ungeprüft)',
      en: 'SGB II since June 2022; return to AsylbLG planned for later arrivals (unchecked)',
    },
    risk: null,
    sources: [
      'https://fr-hessen.de/2026/02/10/integrationskurse-wie-umgehen-mit-dem-zulassungsstopp-des-bamf',
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
