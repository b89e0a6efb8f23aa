import { sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'

/** A file of the demo as far as later records need it; `number` is that of its story. */
export interface WrittenFile {
  readonly id: string
  readonly number: number
  readonly organisationId: string
  readonly recorderId: string
  readonly openedOn: string
  readonly goalId: string | null
  readonly goalKind: 'FOR' | 'vocational' | null
  readonly occupation: string | null
}

/** The open files of the demo alliance, in the order of their stories. */
export async function openFiles(tx: Tx, allianceId: string): Promise<WrittenFile[]> {
  const { rows } = await sql<WrittenFile>`
    SELECT f.id, substring(f.code FROM '[0-9]+$')::int - 1 AS number, f.organisation_id AS "organisationId",
      f.recorded_by AS "recorderId", e.opened_on AS "openedOn", g.id AS "goalId", g.kind AS "goalKind", g.occupation
    FROM case_file f JOIN episode e ON e.case_file_id = f.id AND e.closed_on IS NULL
      LEFT JOIN LATERAL (SELECT id, kind, occupation FROM goal WHERE case_file_id = f.id
        ORDER BY valid_from DESC LIMIT 1) g ON true
    WHERE f.alliance_id = ${allianceId} AND f.closed_on IS NULL ORDER BY number`.execute(tx)
  return rows
}
