import type { Note } from '@wegmarke/contract/notes'
import type { Evaluation } from '@wegmarke/contract/evaluation'
import { evaluationJson } from '@wegmarke/api/platform/evaluation/evaluation-json'
import { noteJson } from '@wegmarke/api/features/notes/queries'
import { sql } from 'kysely'
import type { Api } from './use-api.ts'

/** What is stored as the present answer of a file. */
export async function evaluationOf({ database }: Api, caseFileId: string): Promise<Evaluation | null> {
  const { rows } = await sql<{ evaluation: Evaluation | null }>`
    SELECT ${evaluationJson} AS evaluation FROM case_file f WHERE f.id = ${caseFileId}`.execute(
    database.arrange,
  )
  return rows[0]?.evaluation ?? null
}

/** The notes of a file in the order in which they were opened. */
export async function notesOf({ database }: Api, caseFileId: string): Promise<Note[]> {
  const { rows } = await sql<{ note: Note }>`
    SELECT ${noteJson} AS note FROM note n WHERE n.case_file_id = ${caseFileId} ORDER BY n.recorded_at`.execute(
    database.arrange,
  )
  return rows.map((row) => row.note)
}

/** The note of a file that was opened last. */
export async function latestNote(api: Api, caseFileId: string): Promise<Note> {
  const note = (await notesOf(api, caseFileId)).at(-1)
  if (note === undefined) throw new Error('the file has no note')
  return note
}

/** How often the answer of a file has changed. */
export async function answersStored({ database }: Api, caseFileId: string): Promise<number> {
  const rows = await database.arrange
    .selectFrom('evaluation')
    .select('id')
    .where('case_file_id', '=', caseFileId)
    .execute()
  return rows.length
}

/** The line of a file in lists. */
export async function rowOf({ database }: Api, caseFileId: string) {
  return await database.arrange
    .selectFrom('case_row')
    .selectAll()
    .where('case_file_id', '=', caseFileId)
    .executeTakeFirstOrThrow()
}

/** The day on which a file is looked at again; null when none is planned. */
export async function dueDay({ database }: Api, caseFileId: string): Promise<string | null> {
  const row = await database.arrange
    .selectFrom('evaluation_due')
    .select('due_on')
    .where('case_file_id', '=', caseFileId)
    .executeTakeFirst()
  return row?.due_on ?? null
}
