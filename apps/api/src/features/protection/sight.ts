import type { FileSight, Sight, SightDay } from '@wegmarke/contract/protection'
import { checkDayOfSight } from '@wegmarke/domain/protection/answer-due'
import { type AuditGroup, groupOfAction } from '@wegmarke/domain/audit/actions'
import type { Category } from '@wegmarke/domain/access/roles'
import type { SightReason } from '@wegmarke/domain/protection/vocabulary'
import { sql } from 'kysely'
import type { SignedIn } from '../../platform/access/principal.ts'
import { auditRead } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'
import { getProtectedFile } from './file-queries.ts'

const MOST_DAYS = 200

/** Who may open a file on a day, and who did what with it at all. Opens nothing of its content. */
export async function getFileSight(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  on = principal.today,
): Promise<FileSight> {
  ensurePossible(checkDayOfSight(on, principal.today))
  const { code, organisationName, isClosed } = await getProtectedFile(tx, caseFileId)
  const did = await listDays(tx, caseFileId)
  const sight = {
    file: { id: caseFileId, code },
    organisationName,
    isClosed,
    isOpenToMe: principal.requestedFiles.includes(caseFileId),
    on,
    may: await listSights(tx, caseFileId, on),
    did: did.slice(0, MOST_DAYS),
    hasMore: did.length > MOST_DAYS,
  }
  await auditRead(tx, caseFileId, 'sight.read')
  return sight
}

/** One row a reason; what several consents open to one account is put together. */
async function listSights(tx: Tx, caseFileId: string, on: string): Promise<Sight[]> {
  const { rows } = await sql<{
    id: string
    name: string
    reason: SightReason
    categories: Category[] | null
    organisationName: string
    since: string | null
    until: string | null
  }>`
    SELECT s.account_id AS id, a.display_name AS name, s.reason, o.name AS "organisationName", s.since, s.until,
      array_agg(DISTINCT s.category ORDER BY s.category) FILTER (WHERE s.category IS NOT NULL) AS categories
    FROM app.who_may_see(${caseFileId}, ${on}) s JOIN account a ON a.id = s.account_id
      JOIN organisation o ON o.id = s.organisation_id
    GROUP BY s.account_id, a.display_name, s.reason, o.name, s.since, s.until
    ORDER BY array_position(ARRAY['lead', 'deputy', 'supervisor', 'participation', 'mentor', 'access_request'], s.reason),
      a.display_name COLLATE "de-x-icu", s.account_id, s.since`.execute(tx)
  return rows.map(({ id, name, categories, ...row }) => ({
    ...row,
    account: { id, name },
    categories: categories ?? [],
  }))
}

interface DayRow {
  readonly account_id: string | null
  readonly account_name: string | null
  readonly day: string
  readonly actions: Readonly<Record<string, number>>
}

/** What the trace says of the file, by account and day, newest first; one more than is shown. */
async function listDays(tx: Tx, caseFileId: string): Promise<SightDay[]> {
  const { rows } = await sql<DayRow>`
    SELECT d.account_id, a.display_name AS account_name, d.day, jsonb_object_agg(d.action, d.times) AS actions
    FROM (SELECT e.account_id, app.day_of(e.happened_at) AS day, e.action, count(*)::int AS times FROM audit_event e
        WHERE e.case_file_id = ${caseFileId} GROUP BY 1, 2, 3) d
      LEFT JOIN account a ON a.id = d.account_id
    GROUP BY d.account_id, a.display_name, d.day
    ORDER BY d.day DESC, a.display_name COLLATE "de-x-icu", d.account_id LIMIT ${MOST_DAYS + 1}`.execute(tx)
  return rows.map((row) => ({
    account: row.account_id === null ? null : { id: row.account_id, name: row.account_name ?? '' },
    day: row.day,
    counts: countsOf(row.actions),
  }))
}

function countsOf(actions: DayRow['actions']): SightDay['counts'] {
  const counts = new Map<AuditGroup, number>()
  for (const [action, times] of Object.entries(actions)) {
    const group = groupOfAction(action) ?? 'system'
    counts.set(group, (counts.get(group) ?? 0) + times)
  }
  return [...counts].map(([group, times]) => ({ group, actions: times }))
}
