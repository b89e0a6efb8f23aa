import { ageRangeOn } from '../calendar/age.ts'
import { earliestDay, type Dated } from '../calendar/dated.ts'
import type { EntryLevels, Level } from '../ladder/levels.ts'
import { faultOfName } from '../names/allowed-characters.ts'
import type { PersonDraft } from './drafts.ts'
import { blame, readCell, readDateCell, readText, type RowReading } from './reading.ts'
import type { ImportField } from './vocabulary.ts'
import { plainWord, readGoal, readLevel } from './words.ts'

/** What the alliance says about its people: municipalities by name or key, and the ages it accompanies. */
export interface ListContext {
  readonly municipalities: readonly { readonly ags: string; readonly name: string }[]
  /** Ages in completed years that can be meant at all; outside, a birth date is taken for a slip. */
  readonly ages: { readonly from: number; readonly to: number }
}

function readName(row: RowReading): string {
  const name = readText(row, 'nameAsWished', 120) ?? readText(row, 'legalName', 120)
  if (name === null) {
    if (row.cell('nameAsWished') === '' && row.cell('legalName') === '')
      blame(row, 'nameAsWished', 'name-missing')
    return ''
  }
  if (/\d/.test(name)) blame(row, 'nameAsWished', 'name-has-digits')
  else if (faultOfName(name) !== null) blame(row, 'nameAsWished', 'text-unreadable')
  return name
}

function readBirthDate(row: RowReading, ages: ListContext['ages']): Dated | null {
  const birth = readDateCell(row, 'birthDate', 'birth-date-unreadable')
  if (birth === null) return null
  if (earliestDay(birth) > row.today) return blame(row, 'birthDate', 'birth-date-ahead')
  const age = ageRangeOn(birth, row.today)
  if (age.oldest < ages.from || age.youngest > ages.to) {
    return blame(row, 'birthDate', 'age-outside', { from: ages.from, to: ages.to })
  }
  return birth
}

function readMunicipality(row: RowReading, context: ListContext): string | null {
  const find = (text: string): string | undefined =>
    context.municipalities.find((one) => one.ags === text || plainWord(one.name) === plainWord(text))?.ags
  return readCell(row, 'municipality', find, 'municipality-unknown')
}

function readOpenedOn(row: RowReading): string {
  const opened = readDateCell(row, 'openedOn', 'opened-unreadable')
  if (opened === null) return row.today
  if (earliestDay(opened) > row.today) blame(row, 'openedOn', 'opened-ahead')
  return earliestDay(opened)
}

function readEntryLevels(row: RowReading): EntryLevels {
  const read = <L extends Level>(field: ImportField, words: (text: string) => L | undefined): L | 'unknown' =>
    readCell<L | 'unknown'>(
      row,
      field,
      (text) => (plainWord(text) === 'unbekannt' ? 'unknown' : words(text)),
      'entry-level-unknown',
    ) ?? 'unknown'
  return {
    L: read('entryLanguage', readLevel.L),
    S: read('entrySchool', readLevel.S),
    V: read('entryVocational', readLevel.V),
  }
}

/** Reads the columns of the person; faults are noted in the row, and what is missing stays unknown. */
export function readPerson(row: RowReading, context: ListContext): PersonDraft {
  const nameAsWished = readName(row)
  const birthDate = readBirthDate(row, context.ages)
  return {
    externalId: row.cell('externalId') || `${plainWord(nameAsWished)}|${birthDate?.date ?? ''}`,
    nameAsWished,
    legalName: readText(row, 'legalName', 120),
    birthDate,
    nationality: readText(row, 'nationality', 200),
    languages: readText(row, 'languages', 200),
    municipality: readMunicipality(row, context),
    openedOn: readOpenedOn(row),
    goal: readCell(row, 'goal', readGoal, 'goal-unknown'),
    goalOccupation: readText(row, 'goalOccupation', 200),
    entryLevels: readEntryLevels(row),
  }
}
