import { getCaseFile } from '@wegmarke/contract/case-files'
import type { Office } from '../api/office.ts'
import { typeLanguageLoop } from '../api/pathway-entries.ts'
import type { Ids } from './value-of.ts'

/** Fills the office's file and answers the ids of what is there, so that questions get further than 404. */
export async function filledIds(office: Office): Promise<Ids> {
  const lead = office.as('lead')
  const [first] = await typeLanguageLoop(lead, office.file)
  const file = await lead.call(getCaseFile, { params: { caseFileId: office.file.id } })
  return {
    caseFileId: office.file.id,
    stepId: first?.id ?? '',
    attainmentId: file.attainments?.[0]?.id ?? '',
    noteId: file.notes?.[0]?.id ?? '',
    organisationId: office.organisation.id,
    accountId: office.accounts.deputy.id,
  }
}
