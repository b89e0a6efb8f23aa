import type { Insertable } from 'kysely'
import type { Database } from '@wegmarke/api/platform/db/tables'
import { foldName } from '@wegmarke/domain/names/fold-name'
import { type CaseFile, caseFile, type Caseload } from '../database/builders.ts'
import type { Api } from './use-api.ts'

interface Wish {
  readonly legalName?: string
  readonly birthDate?: string
  readonly row?: Partial<Insertable<Database['case_row']>>
  readonly file?: Partial<Insertable<Database['case_file']>>
}

/** A file that search finds by the folded name, with the line that lists show. */
export async function namedFile(api: Api, lies: Caseload, name: string, wish: Wish = {}): Promise<CaseFile> {
  const { arrange } = api.database
  const file = await caseFile(arrange, lies, wish.file)
  await arrange
    .updateTable('person')
    .set({ name_as_wished: name, search_key: foldName(name) })
    .where('case_file_id', '=', file.id)
    .execute()
  await arrange
    .insertInto('person_identity')
    .values({
      case_file_id: file.id,
      alliance_id: file.allianceId,
      legal_name: wish.legalName ?? null,
      search_key: foldName(wish.legalName ?? ''),
      birth_date: wish.birthDate ?? null,
      birth_date_precision: wish.birthDate === undefined ? null : 'day',
    })
    .execute()
  await arrange
    .insertInto('case_row')
    .values({
      case_file_id: file.id,
      alliance_id: file.allianceId,
      caseload_id: lies.id,
      organisation_id: lies.organisationId,
      code: 'K',
      name,
      phase: 'clarification',
      is_closed: wish.file?.closed_on !== undefined && wish.file.closed_on !== null,
      evaluated_on: '2026-11-22',
      ...wish.row,
    })
    .execute()
  return file
}
