import { type DateEntry, dateEntry, NO_DATE } from '../../ui/date-entry.ts'

/** A new file in the form. */
export interface NewFileValues {
  /** The name that was searched for before, as it came along; empty when none did. */
  searched: string
  nameAsWished: string
  legalName: string
  birthDate: DateEntry
  languages: string
  municipality: string | null
  goal: 'FOR' | 'vocational' | null
  goalOccupation: string
  openedOn: DateEntry
  caseload: string | null
}

export function newFileValues(searched: string, today: string): NewFileValues {
  return {
    searched,
    nameAsWished: searched,
    legalName: '',
    birthDate: NO_DATE,
    languages: '',
    municipality: null,
    goal: null,
    goalOccupation: '',
    openedOn: dateEntry(today),
    caseload: null,
  }
}

/** Whether a draft is about whoever was searched for now: what was typed about one person never describes another. */
export function isAboutSearched(draft: Partial<NewFileValues>, searched: string): boolean {
  return searched === '' || draft.searched === searched || draft.nameAsWished?.trim() === searched
}
