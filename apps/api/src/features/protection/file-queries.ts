import type { findProtectedFiles as contract, ProtectedFile } from '@wegmarke/contract/protection'
import { earliestDay, latestDay } from '@wegmarke/domain/calendar/dated'
import type { DatePrecision } from '@wegmarke/domain/calendar/dated'
import { foldName } from '@wegmarke/domain/names/fold-name'
import { sql } from 'kysely'
import type { Static } from 'typebox'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { refuse } from '../../platform/http/refuse.ts'

const MOST_FILES = 20

interface FoundRow {
  readonly id: string
  readonly code: string
  readonly organisation_name: string
  readonly is_closed: boolean
  readonly birth_date: string | null
  readonly birth_date_precision: DatePrecision | null
}

/** What an officer may know of a file without opening it. @throws 404 when it belongs to none of their organisations */
export async function getProtectedFile(
  tx: Tx,
  caseFileId: string,
): Promise<{ code: string; organisationId: string; organisationName: string; isClosed: boolean }> {
  const { rows } = await sql<{
    code: string
    organisationId: string
    organisationName: string
    isClosed: boolean
  }>`
    SELECT f.code, f.organisation_id AS "organisationId", o.name AS "organisationName", f.is_closed AS "isClosed"
    FROM app.protected_file(${caseFileId}) f JOIN organisation o ON o.id = f.organisation_id`.execute(tx)
  const [row] = rows
  if (row === undefined) throw refuse('not-found')
  return row
}

/**
 * Files by their code, or by the name that came with a request, best first. Of the names and birth dates that are kept
 * nothing is answered but whether the given birth date fits.
 */
export async function findProtectedFiles(
  tx: Tx,
  { text, birthDate }: Static<typeof contract.schema.body>,
): Promise<ProtectedFile[]> {
  const { rows } = await sql<FoundRow>`
    SELECT f.case_file_id AS id, f.code, o.name AS organisation_name, f.is_closed, f.birth_date, f.birth_date_precision
    FROM app.find_protected_files(${text.trim()}, ${foldName(text)}, ${MOST_FILES}) WITH ORDINALITY AS f
      JOIN organisation o ON o.id = f.organisation_id
    ORDER BY f.ordinality`.execute(tx)
  await audit(tx, { action: 'caseFile.searched', details: { hits: rows.length } })
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    organisationName: row.organisation_name,
    isClosed: row.is_closed,
    hasSameBirthDate: fits(row, birthDate),
  }))
}

/** A birth date of which only the year is kept fits every day of that year. */
function fits(row: FoundRow, given: string | null): boolean | null {
  const { birth_date: date, birth_date_precision: precision } = row
  if (given === null || date === null || precision === null) return null
  const kept = { date, precision }
  return earliestDay(kept) <= given && given <= latestDay(kept)
}
