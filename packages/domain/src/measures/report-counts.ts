import { CONTACT_WEEKS, DEADLINE_DAYS, STEP_END_DAYS } from './limits.ts'
import type { Measure } from './measure.ts'

const CLOSED_DE = 'Geschlossene Akten: an ihnen ist nichts mehr zu tun.'
const CLOSED_EN = 'Closed files: nothing is left to do on them.'
const report = (query: Readonly<Record<string, string>>) => ({ route: 'report', query })

/** Who needs attention, and why: counts of open files. */
export const REPORT_COUNTS = {
  'report.open': {
    unit: 'files',
    dataDate: 'today',
    list: report({}),
    de: {
      title: 'Offene Akten',
      text: 'Alle Akten, die heute offen sind und in Ihren Fallbeständen liegen.',
      formula: 'Anzahl der Akten ohne Tag des Abschlusses.',
      exclusions: CLOSED_DE + ' Akten anderer Stellen: Sie dürfen sie nicht öffnen.',
    },
    en: {
      title: 'Open files',
      text: 'All files that are open today and lie in your caseloads.',
      formula: 'Number of files without a closing day.',
      exclusions: CLOSED_EN + ' Files of other organisations: you may not open them.',
    },
  },
  'report.noteOpen': {
    unit: 'files',
    dataDate: 'evaluation_day',
    list: report({ note: 'open' }),
    de: {
      title: 'Prüfhinweis offen',
      text: 'Akten mit einem Prüfhinweis, auf den noch niemand geantwortet hat.',
      formula: 'Anzahl der offenen Akten, deren Prüfhinweis offen oder gesehen ist.',
      exclusions:
        CLOSED_DE +
        ' Beantwortete Hinweise, solange nichts Neues dazukommt. Ruhende Hinweise: Fortschritt läuft. Akten, in denen Angaben fehlen, zählen unter „Der Auswertung fehlen Angaben“.',
    },
    en: {
      title: 'Check note open',
      text: 'Files with a check note that nobody has answered yet.',
      formula: 'Number of open files whose check note is open or seen.',
      exclusions:
        CLOSED_EN +
        ' Answered ones, as long as nothing new is added. Resting ones: progress is running. Files in which facts are missing count under “The evaluation lacks facts”.',
    },
  },
  'report.noContact': {
    unit: 'files',
    dataDate: 'today',
    list: report({ silentWeeks: String(CONTACT_WEEKS) }),
    de: {
      title: `Ohne Kontakt seit ${CONTACT_WEEKS} Wochen`,
      text: `Akten, in denen seit mindestens ${CONTACT_WEEKS} Wochen kein Kontakt mit der Person eingetragen ist.`,
      formula: `Anzahl der offenen Akten, deren letzter Kontakt mindestens ${CONTACT_WEEKS * 7} Tage zurückliegt. Kontakt ist: Gespräch, Anruf, Nachricht oder Begleitung im Verlauf, oder ein Treffen mit der Begleitperson, das stattfand. Wo nie ein Kontakt eingetragen ist, zählt die Zeit seit Beginn der Akte.`,
      exclusions:
        CLOSED_DE +
        ' „Nicht erreicht“ und Einträge über Ämter sind kein Kontakt. Kontakte, die niemand einträgt, kennt die Zahl nicht.',
    },
    en: {
      title: `No contact for ${CONTACT_WEEKS} weeks`,
      text: `Files in which no contact with the person has been recorded for at least ${CONTACT_WEEKS} weeks.`,
      formula: `Number of open files whose last contact lies at least ${CONTACT_WEEKS * 7} days back. A contact is: a conversation, call, message or accompaniment in the journal, or a meeting with the mentor that took place. Where none was ever recorded, the time since the file was opened counts.`,
      exclusions:
        CLOSED_EN +
        ' “Not reached” and entries about authorities are no contact. The number does not know of contacts that nobody records.',
    },
  },
  'report.noNextStep': {
    unit: 'files',
    dataDate: 'today',
    list: report({ next: 'none' }),
    de: {
      title: 'Ohne nächsten Schritt',
      text: 'Akten ohne laufenden und ohne vereinbarten Schritt.',
      formula:
        'Anzahl der offenen Akten, in denen kein Schritt läuft und keiner zugesagt oder bestätigt ist.',
      exclusions:
        CLOSED_DE +
        ' Überlegte und beantragte Schritte gelten nicht als vereinbart. Akten, deren Ziel erreicht ist, zählen nicht: dort steht kein Schritt aus.',
    },
    en: {
      title: 'Without a next step',
      text: 'Files without a running and without an agreed step.',
      formula: 'Number of open files in which no step is running and none is promised or confirmed.',
      exclusions:
        CLOSED_EN +
        ' Steps that are considered or applied for are not agreed. Files whose goal is reached do not count: no step is outstanding there.',
    },
  },
  'report.deadlines': {
    unit: 'files',
    dataDate: 'today',
    list: report({ deadlineDays: String(DEADLINE_DAYS) }),
    de: {
      title: `Fristen in ${DEADLINE_DAYS} Tagen`,
      text: `Akten, in denen bis in ${DEADLINE_DAYS} Tagen eine Frist endet oder schon verstrichen ist.`,
      formula: `Anzahl der offenen Akten, deren nächste Frist heute in ${DEADLINE_DAYS} Tagen oder früher liegt. Fristen sind: Ende eines Papiers oder einer Arbeitserlaubnis, Ende der Förderung nach Alter, geplantes Ende des aktuellen Schritts, offene Aufgabe, zugesagte Abhilfe.`,
      exclusions:
        CLOSED_DE + ' Erledigte Aufgaben. Fristen, deren Tag niemand eingetragen hat, kennt die Zahl nicht.',
    },
    en: {
      title: `Deadlines within ${DEADLINE_DAYS} days`,
      text: `Files in which a deadline ends within ${DEADLINE_DAYS} days, or has passed.`,
      formula: `Number of open files whose next deadline lies ${DEADLINE_DAYS} days ahead or earlier. Deadlines are: the end of a paper or a work permission, the end of eligibility by age, the planned end of the current step, an open task, a promised remedy.`,
      exclusions:
        CLOSED_EN +
        ' Tasks that are done. The number does not know of deadlines whose day nobody has recorded.',
    },
  },
  'report.stepEndsAlone': {
    unit: 'files',
    dataDate: 'today',
    list: report({ endingDays: String(STEP_END_DAYS) }),
    de: {
      title: 'Schritt endet ohne Anschluss',
      text: 'Akten, deren aktueller Schritt in acht Wochen oder früher endet, ohne dass etwas folgt.',
      formula: `Anzahl der offenen Akten, deren aktueller Schritt einen geplanten letzten Tag hat, der höchstens ${STEP_END_DAYS} Tage entfernt oder vorbei ist, und in denen weder ein Anschluss notiert noch ein weiterer Schritt zugesagt oder bestätigt ist.`,
      exclusions: CLOSED_DE + ' Schritte ohne geplantes Ende: ihr letzter Tag ist nicht bekannt.',
    },
    en: {
      title: 'Step ends without successor',
      text: 'Files whose current step ends within eight weeks, and nothing follows.',
      formula: `Number of open files whose current step has a planned last day at most ${STEP_END_DAYS} days ahead or past, in which neither a successor is noted nor another step promised or confirmed.`,
      exclusions: CLOSED_EN + ' Steps without a planned end: their last day is not known.',
    },
  },
  'report.noMentor': {
    unit: 'files',
    dataDate: 'today',
    list: report({ mentor: 'none' }),
    de: {
      title: 'Ohne Begleitung',
      text: 'Akten, in denen heute niemand ehrenamtlich begleitet.',
      formula: 'Anzahl der offenen Akten ohne Begleitung, die heute gilt.',
      exclusions:
        CLOSED_DE + ' Nicht jede Person wünscht eine Begleitung: die Zahl sagt nicht, dass eine fehlt.',
    },
    en: {
      title: 'Without a mentor',
      text: 'Files in which nobody accompanies the person as a volunteer today.',
      formula: 'Number of open files without a mentorship that holds today.',
      exclusions: CLOSED_EN + ' Not everybody wants a mentor: the number does not say that one is missing.',
    },
  },
  'report.missingData': {
    unit: 'files',
    dataDate: 'evaluation_day',
    list: report({ missing: 'some' }),
    de: {
      title: 'Der Auswertung fehlen Angaben',
      text: 'Akten, in denen der Auswertung mindestens eine Angabe fehlt.',
      formula:
        'Anzahl der offenen Akten mit mindestens einer Angabe, die der Auswertung fehlt. Die Seite der Person nennt jede unter „Für die Auswertung“.',
      exclusions:
        CLOSED_DE +
        ' Akten, in denen nur Grundangaben fehlen (Geburtsdatum, Sprachen, Dolmetschen, Kommune, Aufenthaltsstatus, Rechtskreis). Freiwillige Angaben.',
    },
    en: {
      title: 'The evaluation lacks facts',
      text: 'Files in which the evaluation lacks at least one fact.',
      formula:
        'Number of open files with at least one fact that the evaluation lacks. The page of the person names each under “For the evaluation”.',
      exclusions:
        CLOSED_EN +
        ' Files that lack basic facts alone (birth date, languages, interpreting, municipality, residence status, Rechtskreis). Voluntary facts.',
    },
  },
  'report.unassigned': {
    unit: 'files',
    dataDate: 'today',
    list: report({ lead: 'none' }),
    de: {
      title: 'Nicht zugeteilt',
      text: 'Akten in einem Fallbestand, für den heute niemand zuständig ist.',
      formula: 'Anzahl der offenen Akten, deren Fallbestand heute keine Leitung hat.',
      exclusions:
        CLOSED_DE + ' Eine Vertretung ist keine Leitung: auch vertretene Fallbestände ohne Leitung zählen.',
    },
    en: {
      title: 'Unassigned',
      text: 'Files in a caseload for which nobody is responsible today.',
      formula: 'Number of open files whose caseload has no lead today.',
      exclusions: CLOSED_EN + ' A deputy is no lead: covered caseloads without a lead count as well.',
    },
  },
} as const satisfies Record<string, Measure>
