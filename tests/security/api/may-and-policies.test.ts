import * as fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { relationsOf, relationsTo } from '@wegmarke/api/platform/access/relations'
import { inTransaction, type Tx } from '@wegmarke/api/platform/db/in-transaction'
import { type FileAction, may } from '@wegmarke/domain/access/may'
import { TODAY } from '../../support/database/builders.ts'
import { useDatabase } from '../../support/database/use-database.ts'
import { arrangeCombination, buildGround, combination, type Combination, type Ground } from './combination.ts'
import { expectUnprivileged } from './unprivileged.ts'

const database = useDatabase()
let ground: Ground

beforeAll(async () => {
  await expectUnprivileged(database.app)
  ground = await buildGround(database.arrange)
})

/** For each right to read, the tables whose rows it opens. */
const OPENS = {
  'person.read': ['person'],
  'identity.read': ['person_identity'],
  'contact.read': ['person_contact'],
  'pathway.read': ['step', 'gap', 'attainment', 'goal', 'entry_level', 'episode'],
  'residence.read': ['residence_period', 'entitlement'],
  'needs.read': ['assessment_item', 'admission_decision'],
  'journal.read': ['journal_entry', 'task'],
  'note.read': ['evaluation'],
  'mentoring.read': ['mentoring_session'],
  'mentoringText.read': ['mentoring_session_text'],
  'consent.read': ['consent'],
} as const satisfies Partial<Record<FileAction, readonly string[]>>

/** For each right to record, rows that it lets in. */
const LETS_IN = {
  'step.record': ['step', 'type_code, type_version, kind, state', "'IK', 1, 'P', 'considered'"],
  'gap.record': ['gap', 'starts_on, starts_on_precision, reason', "'2026-01-01', 'month', 'other'"],
  'attainment.record': ['attainment', 'axis, evidence', "'V', 'claimed'"],
  'residence.record': ['residence_period', 'status, valid_from', "'other', '2026-01-01'"],
  'needs.record': ['assessment_item', 'field, value, stated_on', "'housing', 'x', '2026-01-01'"],
  'admission.decide': [
    'admission_decision',
    'decision, findings, decided_on',
    "'admitted', '{}', '2026-01-01'",
  ],
  'journal.write': ['journal_entry', 'kind, happened_on, body', "'other', '2026-01-01', 'x'"],
  'task.write': ['task', 'title', "'x'"],
} as const satisfies Partial<Record<FileAction, readonly string[]>>

/** Tries each row in a subtransaction of its own, all in one round trip; what is taken is undone and told. */
const TRIALS = Object.entries(LETS_IN)
  .map(
    ([action, [table, columns, values]]) => `
    BEGIN
      INSERT INTO ${table} (case_file_id, ${columns}) VALUES (current_setting('trial.file')::uuid, ${values});
      RAISE EXCEPTION 'taken' USING ERRCODE = 'P0777';
    EXCEPTION
      WHEN SQLSTATE 'P0777' THEN PERFORM set_config('trial.taken', current_setting('trial.taken') || ' ${action}', true);
      WHEN insufficient_privilege THEN NULL;
    END;`,
  )
  .join('')

/** The rights to record whose rows the database takes. */
async function takenIn(tx: Tx, caseFileId: string): Promise<string[]> {
  await sql`SELECT set_config('trial.file', ${caseFileId}, true), set_config('trial.taken', '', true)`.execute(
    tx,
  )
  await sql.raw(`DO $$ BEGIN ${TRIALS} END $$`).execute(tx)
  const { rows } = await sql<{ taken: string }>`SELECT current_setting('trial.taken') AS taken`.execute(tx)
  return (rows[0]?.taken ?? '').split(' ').filter((action) => action !== '')
}

/** Tables of which the account sees something of this file. */
async function visibleTables(tx: Tx, caseFileId: string): Promise<Set<string>> {
  const tables = Object.values(OPENS).flat()
  const questions = tables.map(
    (table) =>
      sql`SELECT ${table} AS name WHERE EXISTS (SELECT FROM ${sql.table(table)} WHERE case_file_id = ${caseFileId})`,
  )
  const { rows } = await sql<{ name: string }>`${sql.join(questions, sql` UNION ALL `)}
    UNION ALL SELECT 'case_file' WHERE EXISTS (SELECT FROM case_file WHERE id = ${caseFileId})`.execute(tx)
  return new Set(rows.map(({ name }) => name))
}

/** What the database shows and what the rules allow, for one account and one file. */
async function compare(wish: Combination) {
  const { file, session } = await arrangeCombination(database.arrange, ground, wish)
  return await inTransaction(database.app, session, TODAY, async (tx, principal) => {
    const { id, caseloadId, organisationId } = file
    const relations = relationsOf(principal, { id, caseloadId, organisationId, isClosed: wish.isClosed })
    const allowed = Object.entries(OPENS).flatMap(([action, tables]) =>
      may(principal, action as FileAction, relations) ? tables : [],
    )
    const isSeen = may(principal, 'caseFile.read', relations)
    const found = await relationsTo(tx, principal, id)
    return {
      shown: [...(await visibleTables(tx, id))].toSorted(),
      allowed: [...allowed, ...(isSeen ? ['case_file'] : [])].toSorted(),
      taken: await takenIn(tx, id),
      mayRecord: Object.keys(LETS_IN).filter((action) => may(principal, action as FileAction, relations)),
      found,
      expected: isSeen ? relations : null,
      isMentor: relations.isMentor,
    }
  })
}

describe('row-level security and the rules', () => {
  it('show and allow the same, whatever an account is to a file', async () => {
    let seen = 0
    let recorded = 0
    await fc.assert(
      fc.asyncProperty(combination, async (wish) => {
        const { shown, allowed, taken, mayRecord, found, expected, isMentor } = await compare(wish)
        expect(shown).toEqual(allowed)
        expect(taken).toEqual(mayRecord)
        // A mentor is told apart from a stranger without seeing the row of the file.
        if (expected !== null || !isMentor) expect(found).toEqual(expected)
        if (shown.length > 0) seen += 1
        if (taken.length > 0) recorded += 1
      }),
      { numRuns: 300 },
    )
    expect(seen).toBeGreaterThan(50)
    expect(recorded).toBeGreaterThan(10)
  }, 120_000)
})
