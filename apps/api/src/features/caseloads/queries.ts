import type {
  Absence,
  ArrangedCaseload,
  CaseloadArrangement,
  CaseloadPost,
  Colleague,
} from '@wegmarke/contract/caseloads'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { refuse } from '../../platform/http/refuse.ts'

const supervised = sql`ANY ((SELECT app.supervised_organisations())::uuid[])`

/** Whether the account may open files of the organisation today: its grant as caseworker is confirmed. */
const isConfirmed = sql`EXISTS (SELECT FROM role_grant g WHERE g.account_id = p.account_id
  AND g.organisation_id = p.organisation_id AND g.role = 'caseworker' AND g.confirmed_at IS NOT NULL
  AND (g.valid_to IS NULL OR g.valid_to >= app.today()))`

const postJson = sql`jsonb_build_object('id', p.id, 'version', p.version, 'accountId', p.account_id, 'holder', a.display_name, 'kind', p.kind,
  'from', p.valid_from, 'to', p.valid_to, 'coversFor', away.display_name, 'isConfirmed', ${isConfirmed},
  'recordedBy', recorder.display_name, 'recordedAt', p.recorded_at, 'endedBy', ender.display_name)`

const postTables = sql`caseload_post p JOIN account a ON a.id = p.account_id
  LEFT JOIN absence n ON n.id = p.absence_id LEFT JOIN account away ON away.id = n.account_id
  LEFT JOIN account recorder ON recorder.id = p.recorded_by LEFT JOIN account ender ON ender.id = p.changed_by`

const inOrder = sql`p.kind DESC, p.valid_from, a.display_name COLLATE "de-x-icu", p.id`

/** Posts that are held today or begin later; one that ended before it began never was. */
const presentPosts = sql`(SELECT coalesce(jsonb_agg(${postJson} ORDER BY ${inOrder}), '[]') FROM ${postTables}
  WHERE p.caseload_id = c.id AND (p.valid_to IS NULL OR p.valid_to >= greatest(app.today(), p.valid_from)))`

const hasLead = sql`EXISTS (SELECT FROM caseload_post p WHERE p.caseload_id = c.id AND p.kind = 'lead'
  AND p.valid_from <= app.today() AND (p.valid_to IS NULL OR p.valid_to >= app.today()))`

/** The caseloads of the supervised organisations; those that nobody leads today come first. */
async function listArranged(tx: Tx, only: number | null = null): Promise<ArrangedCaseload[]> {
  const { rows } = await sql<ArrangedCaseload>`
    SELECT c.id, c.version, c.name, o.id AS "organisationId", o.name AS "organisationName",
      (SELECT count(*)::int FROM case_row r WHERE r.caseload_id = c.id AND NOT r.is_closed) AS "openFiles",
      ${presentPosts} AS posts
    FROM caseload c JOIN organisation o ON o.id = c.organisation_id
    WHERE c.organisation_id = ${supervised} AND (${only}::int IS NULL OR c.id = ${only}::int)
    ORDER BY ${hasLead}, o.name COLLATE "de-x-icu", c.name COLLATE "de-x-icu", c.id`.execute(tx)
  return rows
}

/** @throws not-found for a caseload that this account does not supervise */
export async function getArranged(tx: Tx, caseloadId: number): Promise<ArrangedCaseload> {
  const [caseload] = await listArranged(tx, caseloadId)
  if (caseload === undefined) throw refuse('not-found')
  return caseload
}

/** @throws not-found for a post that is over, or of a caseload that this account does not supervise */
export async function getPost(tx: Tx, caseloadId: number, postId: string): Promise<CaseloadPost> {
  const post = (await getArranged(tx, caseloadId)).posts.find(({ id }) => id === postId)
  if (post === undefined) throw refuse('not-found')
  return post
}

/** Who is away today or later in the supervised organisations, with who covers. */
async function listAbsences(tx: Tx, only: string | null = null): Promise<Absence[]> {
  const { rows } = await sql<Absence>`
    SELECT n.id, n.version, n.account_id AS "accountId", who.display_name AS name, n.organisation_id AS "organisationId",
      n.valid_from AS "from", n.valid_to AS "to",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('caseloadId', c.id, 'caseloadName', c.name, 'accountId', a.id,
          'name', a.display_name) ORDER BY c.name COLLATE "de-x-icu", c.id), '[]')
        FROM caseload_post p JOIN caseload c ON c.id = p.caseload_id JOIN account a ON a.id = p.account_id
        WHERE p.absence_id = n.id) AS covers
    FROM absence n JOIN account who ON who.id = n.account_id
    WHERE n.organisation_id = ${supervised} AND (${only}::uuid IS NULL OR n.id = ${only}::uuid)
      AND n.valid_to >= greatest(app.today(), n.valid_from)
    ORDER BY n.valid_from, who.display_name COLLATE "de-x-icu", n.id`.execute(tx)
  return rows
}

/** @throws not-found for an absence that is over, or of an organisation that this account does not supervise */
export async function getAbsence(tx: Tx, id: string): Promise<Absence> {
  const [absence] = await listAbsences(tx, id)
  if (absence === undefined) throw refuse('not-found')
  return absence
}

/** Who holds the role of a caseworker in the supervised organisations, today or later; switched-off accounts left out. */
export async function listStaff(tx: Tx): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    SELECT a.id AS "accountId", a.display_name AS name, g.organisation_id AS "organisationId",
      bool_or(g.confirmed_at IS NOT NULL) AS "isConfirmed"
    FROM role_grant g JOIN account a ON a.id = g.account_id
    WHERE g.role = 'caseworker' AND g.organisation_id = ${supervised} AND a.disabled_at IS NULL
      AND (g.valid_to IS NULL OR g.valid_to >= greatest(app.today(), g.valid_from))
    GROUP BY a.id, a.display_name, g.organisation_id
    ORDER BY a.display_name COLLATE "de-x-icu", a.id`.execute(tx)
  return rows
}

/** Everything that the page of a supervisor shows. */
export async function getArrangement(tx: Tx): Promise<CaseloadArrangement> {
  return {
    caseloads: await listArranged(tx),
    absences: await listAbsences(tx),
    staff: await listStaff(tx),
  }
}

/** All who ever held the caseload, the latest first. @throws not-found for a caseload that is not supervised */
export async function listPosts(tx: Tx, caseloadId: number): Promise<CaseloadPost[]> {
  await getArranged(tx, caseloadId)
  const { rows } = await sql<{ post: CaseloadPost }>`
    SELECT ${postJson} AS post FROM ${postTables} WHERE p.caseload_id = ${caseloadId}
    ORDER BY p.valid_from DESC, p.recorded_at DESC, p.id`.execute(tx)
  return rows.map((row) => row.post)
}
