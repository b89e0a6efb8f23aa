import type { LookAlike } from '@wegmarke/contract/imports'
import type { PersonDraft } from '@wegmarke/domain/import/drafts'
import { foldName } from '@wegmarke/domain/names/fold-name'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../../platform/db/tables.ts'

/** From this similarity of names on (0 to 1) a person is worth a look even without a date of birth. */
const SIMILAR = 0.6
const SAME = 0.9

interface Found {
  readonly case_file_id: string | null
  readonly held_by: string | null
  readonly score: number
  readonly same_birth_date: boolean
  readonly label: string | null
}

/** Which keys the names of a person are searched by. */
export function keysOf(person: PersonDraft): string[] {
  return [...new Set([person.nameAsWished, person.legalName ?? ''].map(foldName).filter((key) => key !== ''))]
}

/** Files of the organisation whose person may be the same; out of sight only the holder is named. */
export async function findLookAlikes(
  tx: Transaction<Database>,
  organisationId: string,
  person: PersonDraft,
): Promise<LookAlike[]> {
  const { rows } = await sql<Found>`
    SELECT l.case_file_id, l.held_by, l.score, l.same_birth_date, p.name_as_wished || ' (' || f.code || ')' AS label
    FROM app.find_look_alikes(${organisationId}, ${keysOf(person)}, ${person.birthDate?.date ?? null}::date) l
      LEFT JOIN person p ON p.case_file_id = l.case_file_id LEFT JOIN case_file f ON f.id = l.case_file_id`.execute(
    tx,
  )
  return rows
    .filter((row) => row.score >= SIMILAR || row.same_birth_date)
    .map((row) => ({
      caseFileId: row.case_file_id,
      label: row.label ?? '',
      heldBy: row.held_by,
      reason: !row.same_birth_date
        ? 'similar-name'
        : row.score >= SAME
          ? 'same-name-and-birth'
          : 'similar-name-and-birth',
    }))
}
