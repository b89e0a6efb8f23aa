import type { Measure } from './measure.ts'

const requests = <State extends string>(state: State) =>
  ({ route: 'protection-requests', query: { state } }) as const

/** Counts of the start page of data protection; each leads to the list that shows what was counted. */
export const PROTECTION_COUNTS = {
  'protection.openRequests': {
    unit: 'entries',
    dataDate: 'today',
    list: requests('open'),
    de: {
      title: 'Offene Auskunftsersuchen',
      text: 'Wie viele Auskunftsersuchen nach Art. 15 DSGVO noch nicht geschlossen sind.',
      formula: 'Anzahl der eröffneten und nicht geschlossenen Ersuchen zu Akten Ihrer Organisationen.',
      exclusions: 'Ersuchen, die bei Ihnen eingingen und hier nicht eröffnet wurden. Andere Organisationen.',
    },
    en: {
      title: 'Open access requests',
      text: 'How many access requests under Art. 15 GDPR are not closed yet.',
      formula: 'Number of requests on files of your organisations that were opened and not closed.',
      exclusions: 'Requests that reached you and were not opened here. Other organisations.',
    },
  },
  'protection.overdueRequests': {
    unit: 'entries',
    dataDate: 'today',
    list: requests('overdue'),
    de: {
      title: 'Überfällige Auskunftsersuchen',
      text: 'Wie viele offene Auskunftsersuchen über ihre Monatsfrist hinaus sind.',
      formula:
        'Offene Ersuchen, deren letzter Tag vor heute liegt: ein Monat nach dem Eingang (Art. 12 Abs. 3 DSGVO), am Wochenende der Freitag davor.',
      exclusions:
        'Eine Verlängerung um zwei Monate, die Sie der Person mitgeteilt haben, wird nicht gerechnet.',
    },
    en: {
      title: 'Overdue access requests',
      text: 'How many open access requests are past their month.',
      formula:
        'Open requests whose last day lies before today: one month after they came in (Art. 12(3) GDPR), at a weekend the Friday before.',
      exclusions: 'An extension by two months that you told the person about is not reckoned.',
    },
  },
  'protection.daysLeft': {
    unit: 'days',
    dataDate: 'today',
    list: null,
    de: {
      title: 'Tage bis zur Antwort',
      text: 'Wie viele Tage bleiben, um ein Auskunftsersuchen zu beantworten.',
      formula:
        'Letzter Tag der Frist minus heute: ein Monat nach dem Eingang (Art. 12 Abs. 3 DSGVO), am Wochenende der Freitag davor.',
      exclusions: 'Eine Verlängerung, die Sie der Person mitgeteilt haben, wird nicht gerechnet.',
    },
    en: {
      title: 'Days until the answer',
      text: 'How many days are left to answer an access request.',
      formula:
        'Last day of the term minus today: one month after it came in (Art. 12(3) GDPR), at a weekend the Friday before.',
      exclusions: 'An extension that you told the person about is not reckoned.',
    },
  },
  'protection.consentsEndingSoon': {
    unit: 'entries',
    dataDate: 'today',
    list: { route: 'protection-consents', query: { state: 'ends_soon' } },
    de: {
      title: 'Einwilligungen, die bald enden',
      text: 'Wie viele Einwilligungen in den nächsten 28 Tagen auslaufen.',
      formula:
        'Unterschriebene, nicht widerrufene Einwilligungen, die heute gelten und spätestens in 28 Tagen enden.',
      exclusions: 'Einwilligungen ohne Ende. Schon abgelaufene. Andere Organisationen.',
    },
    en: {
      title: 'Consents that end soon',
      text: 'How many consents run out in the next 28 days.',
      formula: 'Signed consents, not withdrawn, that are in force today and end within 28 days.',
      exclusions: 'Consents without an end. Those that have run out. Other organisations.',
    },
  },
  'protection.refusals': {
    unit: 'rows',
    dataDate: 'today',
    list: { route: 'protection-audit', query: { action: 'request.refused', period: 'week' } },
    de: {
      title: 'Abgewiesene Zugriffe',
      text: 'Wie oft in den letzten sieben Tagen in Ihren Organisationen jemand abgewiesen wurde, der angemeldet war.',
      formula:
        'Zeilen „Abgewiesen“ im Protokoll von heute und den sechs Tagen davor, zu Konten und Akten Ihrer Organisationen.',
      exclusions:
        'Konten und Akten anderer Organisationen. Dieselbe Abweisung desselben Kontos zählt in fünf Minuten einmal. Gescheiterte Anmeldungen zählen eigens.',
    },
    en: {
      title: 'Refused access',
      text: 'How often in the last seven days somebody who was signed in was refused in your organisations.',
      formula:
        'Lines “Refused” in the audit of today and the six days before, on accounts and files of your organisations.',
      exclusions:
        'Accounts and files of other organisations. The same refusal of the same account counts once in five minutes. Failed sign-ins are counted apart.',
    },
  },
  'protection.failedSignIns': {
    unit: 'rows',
    dataDate: 'today',
    list: { route: 'protection-audit', query: { action: 'session.refused', period: 'week' } },
    de: {
      title: 'Gescheiterte Anmeldungen',
      text: 'Wie oft in den letzten sieben Tagen eine Anmeldung an einem Konto Ihrer Organisationen scheiterte.',
      formula: 'Zeilen „Anmeldung gescheitert“ im Protokoll von heute und den sechs Tagen davor.',
      exclusions:
        'Konten anderer Organisationen, und Versuche mit einer Adresse, zu der es kein Konto gibt: Sie gehören zu keiner Organisation.',
    },
    en: {
      title: 'Failed sign-ins',
      text: 'How often in the last seven days a sign-in to an account of your organisations failed.',
      formula: 'Lines “Sign-in failed” in the audit of today and the six days before.',
      exclusions:
        'Accounts of other organisations, and tries with an address that no account has: they belong to no organisation.',
    },
  },
  'protection.fileActions': {
    unit: 'rows',
    dataDate: 'recorded',
    list: null,
    de: {
      title: 'Was ein Konto an einem Tag mit einer Akte getan hat',
      text: 'Wie viele Zeilen das Protokoll zu dieser Akte, diesem Konto und diesem Tag enthält, nach Art.',
      formula: 'Anzahl der Zeilen des Protokolls nach deutschem Kalendertag.',
      exclusions: 'Wer eine Akte in fünf Minuten mehrmals öffnet, hinterlässt eine Zeile.',
    },
    en: {
      title: 'What an account did with a file on a day',
      text: 'How many lines the audit holds on this file, this account and this day, by kind.',
      formula: 'Number of lines of the audit by German calendar day.',
      exclusions: 'Who opens a file several times within five minutes leaves one line.',
    },
  },
} as const satisfies Record<string, Measure>
