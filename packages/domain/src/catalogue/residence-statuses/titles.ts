import { CHECKED_ON } from '../measure-type.ts'
import type { ResidenceStatusEntry } from '../residence-status.ts'

/** Residence titles. */
export const residenceTitles: readonly ResidenceStatusEntry[] = [
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
]
