import type { Measure } from './measure.ts'

const sorted = (sort: string) => ({ route: 'report', query: { sort } })

/** The numbers in the columns of lists of files; each describes one file. */
export const REPORT_COLUMNS = {
  'file.daysSinceSession': {
    unit: 'days',
    dataDate: 'today',
    list: sorted('session'),
    de: {
      title: 'Begleitung, letztes Treffen',
      text: 'Wer die Person ehrenamtlich begleitet, und vor wie vielen Tagen sie sich zuletzt trafen.',
      formula: 'Heute minus Tag des letzten Treffens, das stattfand.',
      exclusions:
        'Abgesagte und verpasste Treffen. „Noch nie“ heißt: kein Treffen ist eingetragen; es ist keine Null. Treffen früherer Begleitungen zählen nicht.',
    },
    en: {
      title: 'Mentor, last meeting',
      text: 'Who accompanies the person as a volunteer, and how many days ago they last met.',
      formula: 'Today minus the day of the last meeting that took place.',
      exclusions:
        'Cancelled and missed meetings. “Never” means: no meeting is recorded; it is not zero. Meetings of earlier mentorships do not count.',
    },
  },
  'file.daysSinceContact': {
    unit: 'days',
    dataDate: 'today',
    list: sorted('contact'),
    de: {
      title: 'Letzter Kontakt',
      text: 'Vor wie vielen Tagen jemand zuletzt mit der Person in Kontakt war.',
      formula:
        'Heute minus Tag des letzten Kontakts: Gespräch, Anruf, Nachricht oder Begleitung im Verlauf, oder ein Treffen mit der Begleitperson, das stattfand.',
      exclusions:
        '„Nicht erreicht“ und Einträge über Ämter. „Noch nie“ heißt: kein Kontakt ist eingetragen; es ist keine Null.',
    },
    en: {
      title: 'Last contact',
      text: 'How many days ago somebody was last in contact with the person.',
      formula:
        'Today minus the day of the last contact: a conversation, call, message or accompaniment in the journal, or a meeting with the mentor that took place.',
      exclusions:
        '“Not reached” and entries about authorities. “Never” means: no contact is recorded; it is not zero.',
    },
  },
  'file.daysLeft': {
    unit: 'days',
    dataDate: 'today',
    list: sorted('step_end'),
    de: {
      title: 'Tage bis zum Ende des Schritts',
      text: 'Wie viele Tage der aktuelle Schritt nach Plan noch dauert.',
      formula:
        'Letzter geplanter Tag des aktuellen Schritts minus heute. Ein Ende, das nur als Monat bekannt ist, gilt als letzter Tag des Monats.',
      exclusions:
        'Ohne geplantes Ende: nicht bekannt. Ohne laufenden oder vereinbarten Schritt: kein Schritt.',
    },
    en: {
      title: 'Days until the step ends',
      text: 'How many days the current step lasts by plan.',
      formula:
        'Last planned day of the current step minus today. An end known only by its month is the last day of the month.',
      exclusions: 'Without a planned end: not known. Without a running or agreed step: no step.',
    },
  },
  'file.monthsSinceGain': {
    unit: 'months',
    dataDate: 'evaluation_day',
    list: sorted('since_gain'),
    de: {
      title: 'Monate seit dem letzten Gewinn',
      text: 'Wie viele Monate seit dem letzten gesehenen oder geprüften Zertifikat vergangen sind, das höher liegt als alle davor.',
      formula:
        'Monate vom Monat nach dem letzten Gewinn bis zum Monat des Auswertungstags, beide mitgezählt. Ohne Gewinn: ab dem ersten gezählten Schritt.',
      exclusions:
        'Angegebene, nicht gesehene Abschlüsse sind kein Gewinn. Quellen, die keine Abschlüsse kennen: nicht bekannt.',
    },
    en: {
      title: 'Months since the last gain',
      text: 'How many months have passed since the last seen or verified certificate above all before it.',
      formula:
        'Months from the month after the last gain to the month of the evaluation day, both included. Without a gain: from the first counted step.',
      exclusions:
        'Claimed certificates that nobody has seen are no gain. Sources that record no certificates: not known.',
    },
  },
  'file.levels': {
    unit: 'level',
    dataDate: 'evaluation_day',
    list: sorted('language'),
    de: {
      title: 'Höchste Stufen',
      text: 'Die höchste Stufe je Achse (Sprache, Schule, Beruf), und wodurch sie belegt ist.',
      formula:
        'Höchste Stufe aus Eingangsstufe und Abschlüssen, die gesehen oder geprüft sind; ausländische nur, wenn anerkannt.',
      exclusions:
        'Angegebene Abschlüsse: eine höhere angegebene Stufe steht daneben. „?“ heißt nicht bekannt, nicht keine.',
    },
    en: {
      title: 'Highest levels',
      text: 'The highest level on each axis (language, school, vocational), and what it rests on.',
      formula:
        'Highest of the entry level and the certificates that are seen or verified; foreign ones only when recognised.',
      exclusions:
        'Claimed certificates: a higher claimed level stands beside. “?” means not known, not none.',
    },
  },
  'file.nextDeadline': {
    unit: 'days',
    dataDate: 'today',
    list: sorted('deadline'),
    de: {
      title: 'Nächste Frist',
      text: 'Der nächste Tag, bis zu dem jemand etwas tun muss, und was dann endet.',
      formula:
        'Frühester Tag aus: Ende eines Papiers, Ende der Arbeitserlaubnis, letzter Tag vor der Altersgrenze, geplantes Ende des aktuellen Schritts, offene Aufgabe, zugesagte Abhilfe.',
      exclusions: 'Erledigte Aufgaben. Eine verstrichene Altersgrenze. „–“ heißt: es ist keine eingetragen.',
    },
    en: {
      title: 'Next deadline',
      text: 'The next day by which somebody has to do something, and what ends then.',
      formula:
        'Earliest day of: the end of a paper, the end of a work permission, the last day before the age limit, the planned end of the current step, an open task, a promised remedy.',
      exclusions: 'Tasks that are done. An age limit that has passed. “–” means: none is recorded.',
    },
  },
  'file.missingFacts': {
    unit: 'facts',
    dataDate: 'evaluation_day',
    list: sorted('missing'),
    de: {
      title: 'Angaben, die der Auswertung fehlen',
      text: 'Wie viele Angaben dieser Akte die Auswertung braucht und nicht hat.',
      formula:
        'Anzahl von: Ziel, Stand bei Beginn zu einem anerkannten Abschluss, Beginn, Ende, Ergebnis, Zweck oder Beruf eines Schritts, Datum oder Nachweis eines Abschlusses, Quelle ohne Abschlüsse. Die Seite der Person nennt jede unter „Für die Auswertung“.',
      exclusions:
        'Grundangaben (Geburtsdatum, Sprachen, Dolmetschen, Kommune, Aufenthaltsstatus, Rechtskreis): sie stehen auf der Seite der Person für sich. Freiwillige Angaben. „–“ heißt: der Auswertung fehlt nichts.',
    },
    en: {
      title: 'Facts that the evaluation lacks',
      text: 'How many facts of this file the evaluation needs and does not have.',
      formula:
        'Number of: goal, level at the start of an axis with a recognised certificate, start, end, result, purpose or occupation of a step, date or evidence of a certificate, source without certificates. The page of the person names each under “For the evaluation”.',
      exclusions:
        'Basic facts (birth date, languages, interpreting, municipality, residence status, Rechtskreis): the page of the person shows them apart. Voluntary facts. “–” means: the evaluation lacks nothing.',
    },
  },
  'file.standstillMonths': {
    unit: 'months',
    dataDate: 'evaluation_day',
    list: { route: 'case-files', query: { sort: 'standstill' } },
    de: {
      title: 'Stillstand',
      text: 'Monate ohne Fortschritt, ohne die entschuldigten.',
      formula:
        'Monate seit dem letzten Gewinn ohne entschuldigte Monate. Bei Quellen ohne Abschlüsse: Monate seit dem letzten Monat in Arbeit oder Studium.',
      exclusions:
        'Entschuldigte Monate: Krankheit, Elternzeit, rechtliche Hindernisse, Haft, Warten auf einen bestätigten Platz.',
    },
    en: {
      title: 'Standstill',
      text: 'Months without progress, excused ones left out.',
      formula:
        'Months since the last gain without excused months. For sources without certificates: months since the last month in work or university.',
      exclusions:
        'Excused months: illness, parental care, legal bars, custody, waiting for a confirmed place.',
    },
  },
  'file.joblessMonths': {
    unit: 'months',
    dataDate: 'evaluation_day',
    list: { route: 'case-files', query: { sort: 'standstill' } },
    de: {
      title: 'Davon ohne Arbeit',
      text: 'Monate ohne Arbeit während des Stillstands, laut Quelle.',
      formula: 'Anzahl der Monate des Stillstands, die die Quelle als arbeitslos nennt.',
      exclusions: 'Akten aus Quellen, die Abschlüsse kennen: dort gilt die Zahl nicht.',
    },
    en: {
      title: 'Of these without work',
      text: 'Months without work during the standstill, by the source.',
      formula: 'Number of months of the standstill that the source calls jobless.',
      exclusions: 'Files of sources that record certificates: the number has no meaning there.',
    },
  },
} as const satisfies Record<string, Measure>
