import type { FaultCode } from '../fault.ts'

/** What is wrong with a row and how to mend it. `{value}` is the cell as it stands in the list. */
export const FAULT_SENTENCES_DE: Readonly<Record<FaultCode, string>> = {
  'column-count':
    'Die Zeile hat {found} Spalten, die Überschrift {expected}. Bitte prüfen Sie, ob ein Trennzeichen fehlt oder zu viel ist.',
  'text-unreadable':
    'In „{value}“ stehen Zeichen, die sich nicht lesen lassen. Bitte speichern Sie die Liste als CSV in UTF-8.',
  'text-too-long': '„{value}“ ist zu lang. Bitte kürzen Sie auf höchstens {limit} Zeichen.',
  'name-missing': 'Der Name fehlt. Bitte tragen Sie den Namen ein, den die Person verwendet.',
  'name-has-digits': 'Im Namen „{value}“ stehen Ziffern. Bitte prüfen Sie, ob die Spalten verrutscht sind.',
  'birth-date-unreadable':
    '„{value}“ ist kein Geburtsdatum. Bitte schreiben Sie TT.MM.JJJJ, oder nur das Jahr.',
  'birth-date-ahead': 'Das Geburtsdatum „{value}“ liegt in der Zukunft. Bitte prüfen Sie das Jahr.',
  'age-outside':
    'Mit dem Geburtsdatum „{value}“ ist die Person nicht zwischen {from} und {to} Jahre alt. Bitte prüfen Sie das Jahr.',
  'opened-unreadable': '„{value}“ ist kein Datum. Bitte schreiben Sie in „Akte seit“ TT.MM.JJJJ.',
  'opened-ahead':
    'Die Akte kann nicht erst am „{value}“ begonnen haben. Bitte tragen Sie einen vergangenen Tag ein.',
  'municipality-unknown':
    'Die Kommune „{value}“ gehört nicht zum Bündnis. Bitte prüfen Sie die Schreibweise.',
  'goal-unknown': '„{value}“ ist kein Ziel. Möglich sind FOR und Berufsabschluss.',
  'entry-level-unknown':
    '„{value}“ ist keine Stufe, mit der jemand beginnen kann. Bitte schreiben Sie zum Beispiel A2, ESA, V0 oder unbekannt.',
  'residence-unknown':
    'Der Aufenthalt „{value}“ ist nicht bekannt. Bitte schreiben Sie zum Beispiel Gestattung, Duldung § 60a oder § 25 Abs. 3.',
  'residence-date-unreadable': '„{value}“ ist kein Datum des Aufenthalts. Bitte schreiben Sie TT.MM.JJJJ.',
  'residence-start-missing': 'Zum Aufenthalt fehlt, seit wann er gilt. Bitte füllen Sie „Aufenthalt seit“.',
  'rechtskreis-unknown':
    'Der Rechtskreis „{value}“ ist nicht bekannt. Möglich sind SGB II, III, VIII, XII, AsylbLG und keiner.',
  'step-type-unknown':
    'Die Maßnahme „{value}“ steht nicht im Katalog. Bitte schreiben Sie das Kürzel, zum Beispiel IK, BVB oder AUSB3.',
  'step-date-unreadable':
    '„{value}“ ist kein Datum. Bitte schreiben Sie TT.MM.JJJJ, MM.JJJJ oder JJJJ-MM-TT.',
  'step-ends-before-start': 'Das Ende „{value}“ liegt vor dem Beginn. Bitte prüfen Sie beide Daten.',
  'step-end-ahead':
    'Der Schritt ist beendet, sein Ende „{value}“ liegt aber in der Zukunft. Bitte schreiben Sie als Stand „läuft“ oder prüfen Sie das Datum.',
  'step-start-missing':
    'Der Beginn fehlt. Ein Schritt, der läuft oder beendet ist, braucht einen Beginn, notfalls nur das Jahr.',
  'step-state-unknown':
    '„{value}“ ist kein Stand. Möglich sind geplant, beantragt, zugesagt, bestätigt, läuft, beendet, nicht angetreten.',
  'step-result-unknown':
    '„{value}“ ist kein Ergebnis. Möglich sind bestanden, teilgenommen, nicht bestanden, abgebrochen, Träger beendet, Amt beendet, Übergang.',
  'step-reason-unknown':
    'Der Grund „{value}“ ist nicht bekannt. Bitte wählen Sie einen aus der Vorlage, notfalls „anderes“.',
  'step-unit-unreadable': '„{value}“ ist kein Baustein. Bitte schreiben Sie zum Beispiel 2/6.',
  'step-unit-outside':
    'Der Baustein „{value}“ geht nicht auf: Die erste Zahl darf nicht größer sein als die zweite.',
  'step-type-missing':
    'Die Zeile nennt Daten, aber weder Maßnahme noch Grund einer Lücke. Bitte füllen Sie eine der beiden Spalten.',
  'gap-reason-unknown':
    'Der Grund der Lücke „{value}“ ist nicht bekannt. Bitte wählen Sie einen aus der Vorlage, notfalls „unbekannt“.',
  'gap-start-missing': 'Zur Lücke fehlt der Beginn. Bitte tragen Sie den ersten Monat ein.',
  'attainment-level-unknown':
    '„{value}“ ist keine Stufe. Bitte schreiben Sie zum Beispiel B1, ESA, FOR oder V3.',
  'attainment-axis-unknown': '„{value}“ ist keine Art von Abschluss. Möglich sind Sprache, Schule und Beruf.',
  'attainment-axis-differs':
    'Die Stufe „{value}“ passt nicht zur Art des Abschlusses. Bitte prüfen Sie beide Spalten.',
  'attainment-date-missing': 'Zum Abschluss fehlt das Datum. Bitte tragen Sie es ein, notfalls nur das Jahr.',
  'attainment-date-unreadable': '„{value}“ ist kein Datum. Bitte schreiben Sie TT.MM.JJJJ.',
  'attainment-date-ahead': 'Der Abschluss am „{value}“ liegt in der Zukunft. Bitte prüfen Sie das Datum.',
  'attainment-evidence-unknown': '„{value}“ ist kein Nachweis. Möglich sind angegeben, gesehen und geprüft.',
  'row-twice': 'Diese Zeile steht schon weiter oben in der Liste. Bitte löschen Sie eine von beiden.',
  'person-contradicts':
    'Unter der Nummer „{value}“ steht weiter oben {name}, mit anderem Namen oder Geburtsdatum. Bitte prüfen Sie die Nummer.',
  'contradicts-row':
    'Zu diesem Eintrag steht weiter oben in der Liste etwas anderes. Bitte lassen Sie nur eine der beiden Zeilen stehen.',
  'differs-from-record':
    'In der Akte steht zu diesem Eintrag schon etwas anderes. Der Import überschreibt nichts: Bitte ändern Sie es in der Akte.',
  'file-closed': 'Die Akte dieser Person ist geschlossen. Bitte öffnen Sie sie zuerst wieder.',
  'spell-id-missing': 'Die Nummer der Person fehlt.',
  'spell-month-unreadable': '„{value}“ ist kein Monat. Bitte schreiben Sie JJJJ-MM.',
  'spell-ends-before-start': 'Der letzte Monat „{value}“ liegt vor dem ersten.',
  'spell-state-unknown':
    '„{value}“ ist keine bekannte Tätigkeit. Möglich sind school, FE, HE, training, employment, joblessness.',
  'spell-overlaps': 'Der Zeitraum ab „{value}“ überschneidet sich mit einem anderen derselben Person.',
}
