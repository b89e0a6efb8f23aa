import type { FaultCode } from '../fault.ts'

/** What is wrong with a row and how to mend it. `{value}` is the cell as it stands in the list. */
export const FAULT_SENTENCES_EN: Readonly<Record<FaultCode, string>> = {
  'column-count':
    'The row has {found} columns, the heading {expected}. Please check for a separator that is missing or too many.',
  'text-unreadable': '“{value}” holds characters that cannot be read. Please save the list as CSV in UTF-8.',
  'text-too-long': '“{value}” is too long. Please shorten it to at most {limit} characters.',
  'name-missing': 'The name is missing. Please enter the name that the person uses.',
  'name-has-digits': 'The name “{value}” holds digits. Please check whether the columns have shifted.',
  'birth-date-unreadable': '“{value}” is no date of birth. Please write DD.MM.YYYY, or the year alone.',
  'birth-date-ahead': 'The date of birth “{value}” lies in the future. Please check the year.',
  'age-outside':
    'With the date of birth “{value}” the person is not between {from} and {to} years old. Please check the year.',
  'opened-unreadable': '“{value}” is no date. Please write DD.MM.YYYY in “Akte seit”.',
  'opened-ahead': 'The file cannot have begun on “{value}”. Please enter a day in the past.',
  'municipality-unknown':
    'The municipality “{value}” is not part of the alliance. Please check the spelling.',
  'goal-unknown': '“{value}” is no goal. Possible are FOR and Berufsabschluss.',
  'entry-level-unknown':
    '“{value}” is no level that somebody can begin with. Please write for example A2, ESA, V0 or unbekannt.',
  'residence-unknown':
    'The residence status “{value}” is not known. Please write for example Gestattung, Duldung § 60a or § 25 Abs. 3.',
  'residence-date-unreadable': '“{value}” is no date of the residence status. Please write DD.MM.YYYY.',
  'residence-start-missing':
    'It is missing since when the residence status holds. Please fill in “Aufenthalt seit”.',
  'rechtskreis-unknown':
    'The Rechtskreis “{value}” is not known. Possible are SGB II, III, VIII, XII, AsylbLG and keiner.',
  'step-type-unknown':
    'The measure “{value}” is not in the catalogue. Please write its code, for example IK, BVB or AUSB3.',
  'step-date-unreadable': '“{value}” is no date. Please write DD.MM.YYYY, MM.YYYY or YYYY-MM-DD.',
  'step-ends-before-start': 'The end “{value}” lies before the start. Please check both dates.',
  'step-end-ahead':
    'The step has ended, but its end “{value}” lies in the future. Please write “läuft” as its state or check the date.',
  'step-start-missing':
    'The start is missing. A step that runs or has ended needs a start, if need be the year alone.',
  'step-state-unknown':
    '“{value}” is no state. Possible are geplant, beantragt, zugesagt, bestätigt, läuft, beendet, nicht angetreten.',
  'step-result-unknown':
    '“{value}” is no result. Possible are bestanden, teilgenommen, nicht bestanden, abgebrochen, Träger beendet, Amt beendet, Übergang.',
  'step-reason-unknown':
    'The reason “{value}” is not known. Please choose one of the template, if need be “anderes”.',
  'step-unit-unreadable': '“{value}” is no unit. Please write for example 2/6.',
  'step-unit-outside':
    'The unit “{value}” does not add up: the first number may not be larger than the second.',
  'step-type-missing':
    'The row names dates, but neither a measure nor the reason of a gap. Please fill in one of the two columns.',
  'gap-reason-unknown':
    'The reason of the gap “{value}” is not known. Please choose one of the template, if need be “unbekannt”.',
  'gap-start-missing': 'The start of the gap is missing. Please enter its first month.',
  'attainment-level-unknown': '“{value}” is no level. Please write for example B1, ESA, FOR or V3.',
  'attainment-axis-unknown': '“{value}” is no kind of certificate. Possible are Sprache, Schule and Beruf.',
  'attainment-axis-differs':
    'The level “{value}” does not fit the kind of certificate. Please check both columns.',
  'attainment-date-missing':
    'The date of the certificate is missing. Please enter it, if need be the year alone.',
  'attainment-date-unreadable': '“{value}” is no date. Please write DD.MM.YYYY.',
  'attainment-date-ahead': 'The certificate of “{value}” lies in the future. Please check the date.',
  'attainment-evidence-unknown': '“{value}” is no evidence. Possible are angegeben, gesehen and geprüft.',
  'row-twice': 'This row stands further up in the list already. Please delete one of the two.',
  'person-contradicts':
    'Under the number “{value}” the list has {name} further up, with another name or date of birth. Please check the number.',
  'contradicts-row':
    'The list says something else about this further up. Please keep only one of the two rows.',
  'differs-from-record':
    'The file says something else about this already. The import overwrites nothing: please change it in the file.',
  'file-closed': 'This person’s file is closed. Please reopen it first.',
  'spell-id-missing': 'The number of the person is missing.',
  'spell-month-unreadable': '“{value}” is no month. Please write YYYY-MM.',
  'spell-ends-before-start': 'The last month “{value}” lies before the first.',
  'spell-state-unknown':
    '“{value}” is no known activity. Possible are school, FE, HE, training, employment, joblessness.',
  'spell-overlaps': 'The time from “{value}” overlaps another of the same person.',
}
