import type { findResemblances as contract, Resemblance, SearchHit } from '@wegmarke/contract/case-list'
import { earliestDay } from '@wegmarke/domain/calendar/dated'
import { checkIdentity, checkNameAsWished } from '@wegmarke/domain/case-file/file-check'
import { foldName } from '@wegmarke/domain/names/fold-name'
import { type RawBuilder, sql } from 'kysely'
import type { Static } from 'typebox'
import type { SignedIn } from '../../platform/access/principal.ts'
import { audit } from '../../platform/audit/record.ts'
import { trace } from '../../platform/audit/trace.ts'
import type { TextRows } from '../../platform/db/batch.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import type { Decision } from '../../platform/db/in-two-trips.ts'
import { type BoundStatement, statement } from '../../platform/db/statement.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'

const MOST_HITS = 50
const MOST_RESEMBLANCES = 10

/** The contract's hit over `case_file f`; what the reader may not read of it is null. */
const hitJson: RawBuilder<SearchHit> = sql`
  jsonb_build_object('id', f.id, 'code', f.code, 'name', p.name_as_wished,
    'birthDate', CASE WHEN i.birth_date IS NOT NULL
      THEN jsonb_build_object('date', i.birth_date, 'precision', i.birth_date_precision) END,
    'caseloadName', c.name, 'isClosed', f.closed_on IS NOT NULL)`

const hitTables = sql`
  (case_file f JOIN person p ON p.case_file_id = f.id LEFT JOIN person_identity i ON i.case_file_id = f.id
  LEFT JOIN caseload c ON c.id = f.caseload_id)`

/** Files by parts of a name or by their code, best first, as JSON; exactly those that the reader may open. */
const hits = statement<{ key: string; code: string }>(
  ({ key, code }) => sql`
    WITH found AS (
      SELECT case_file_id, score FROM app.search_files(${key}, ${MOST_HITS})
      UNION ALL
      SELECT id, 2 FROM case_file WHERE code = ${code} AND (organisation_id = ANY ((SELECT app.my_organisations())::uuid[])
        OR id = ANY ((SELECT app.opened_files())::uuid[])))
    SELECT ${hitJson}
    FROM (SELECT case_file_id, max(score) AS score FROM found GROUP BY case_file_id) best
    JOIN ${hitTables} ON f.id = best.case_file_id
    ORDER BY best.score DESC, p.name_as_wished COLLATE "de-x-icu", f.id LIMIT ${MOST_HITS}`,
)

export function selectHits(text: string): BoundStatement {
  return hits({ key: foldName(text), code: text.trim().toUpperCase() })
}

const opened = statement(
  () => sql`
    SELECT ${hitJson} FROM ${hitTables}
    WHERE f.id = ANY ((SELECT app.opened_files())::uuid[]) AND NOT f.caseload_id = ANY ((SELECT app.my_caseloads())::int[])
    ORDER BY p.name_as_wished COLLATE "de-x-icu", f.id`,
)

/** The files of others that a consent has opened, by name; an account has at most 200 of them. */
export function selectOpened(): BoundStatement {
  return opened({})
}

/** The contract's hits, as they came. */
export function hitsJson(rows: TextRows): string {
  return `[${rows.map(([hit]) => hit).join(',')}]`
}

/** The contract's hits, once it is written down that somebody has searched. */
export function foundHits([rows = []]: readonly TextRows[]): Decision<string> {
  const event = { action: 'caseFile.searched', details: { hits: rows.length } } as const
  return { writes: [trace(event)], answer: () => hitsJson(rows) }
}

/**
 * Is this person known in one of the caller's organisations already? A file out of sight is answered only by who
 * holds it. @throws 422 with what is wrong with name or birth date
 */
export async function findResemblances(
  tx: Tx,
  principal: SignedIn,
  { nameAsWished, legalName, birthDate }: Static<typeof contract.schema.body>,
): Promise<Resemblance[]> {
  ensurePossible([
    ...checkNameAsWished(nameAsWished),
    ...checkIdentity({ legalName, birthDate }, principal.today),
  ])
  const keys = [...new Set([nameAsWished, legalName ?? ''].map(foldName).filter((key) => key !== ''))]
  const born = birthDate === null ? null : earliestDay(birthDate)
  const { rows } = await sql<Resemblance>`
    SELECT CASE WHEN f.id IS NOT NULL THEN ${hitJson} END AS hit, l.held_by AS "heldBy"
    FROM unnest(app.my_organisations()) o,
      LATERAL app.find_look_alikes(o, ${keys}::text[], ${born}::date, ${MOST_RESEMBLANCES}) l
      LEFT JOIN ${hitTables} ON f.id = l.case_file_id
    ORDER BY l.same_birth_date DESC, l.score DESC LIMIT ${MOST_RESEMBLANCES}`.execute(tx)
  await audit(tx, { action: 'caseFile.searched', details: { resemblances: rows.length } })
  return rows
}
