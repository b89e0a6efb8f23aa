import { evaluateDue } from '@wegmarke/api/platform/evaluation/evaluate-due'
import { evaluateFiles } from '@wegmarke/api/platform/evaluation/evaluate-files'
import { inTransaction } from '@wegmarke/api/platform/db/in-transaction'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'
import { session } from '../../support/database/builders.ts'

const TODAY = '2021-10-15'
const FILES = 1_000
const SECONDS = 30
const TIMEOUT = { timeout: 60_000 }
const api = useApi({ today: () => TODAY })
const office = useOffice(api)

/** A thousand files that look like the language loop, each with six steps and one certificate. */
async function fillCaseload(): Promise<void> {
  const { arrange } = api.database
  const { id, organisationId, allianceId } = office.caseload
  await sql`INSERT INTO case_file (alliance_id, organisation_id, caseload_id, code, opened_on)
    SELECT ${allianceId}, ${organisationId}, ${id}, 'M-' || n, '2018-03-01' FROM generate_series(1, ${FILES}) n`.execute(
    arrange,
  )
  await sql`INSERT INTO person (case_file_id, alliance_id, name_as_wished, search_key)
    SELECT id, alliance_id, code, lower(code) FROM case_file WHERE code LIKE 'M-%'`.execute(arrange)
  await sql`INSERT INTO step (alliance_id, case_file_id, type_code, type_version, kind, promise_kind, promise_axis,
      promise_level, state, result, actual_start, actual_start_precision, actual_end, actual_end_precision)
    SELECT f.alliance_id, f.id, s.type, 1, s.kind, CASE WHEN s.level IS NULL THEN 'none' ELSE 'level' END,
      CASE WHEN s.level IS NOT NULL THEN 'L' END, s.level, 'ended', s.result, s.starts::date, 'month', s.ends::date, 'month'
    FROM case_file f, (VALUES ('IK-JUG', 'P', 'B1', 'passed', '2018-03-01', '2018-12-01'),
      ('IK-WDH', 'P', 'B1', 'exam_failed', '2019-02-01', '2019-05-01'),
      ('BSK-B1', 'P', 'B1', 'exam_failed', '2019-09-01', '2020-01-01'),
      ('MAT', 'OH', NULL, 'ended_by_provider', '2020-03-01', '2020-05-01'),
      ('BSK-B1', 'P', 'B1', 'broken_off', '2020-10-01', '2021-02-01'),
      ('MAT', 'OH', NULL, 'attended', '2021-05-01', '2021-08-01')) AS s (type, kind, level, result, starts, ends)
    WHERE f.code LIKE 'M-%'`.execute(arrange)
  await sql`INSERT INTO attainment (alliance_id, case_file_id, axis, level, awarded_on, awarded_on_precision, evidence)
    SELECT alliance_id, id, 'L', 'A2', '2018-12-01', 'month', 'seen' FROM case_file WHERE code LIKE 'M-%'`.execute(
    arrange,
  )
}

const filesOf = async () =>
  (
    await sql<{ id: string }>`SELECT id FROM case_file WHERE code LIKE 'M-%' ORDER BY id`.execute(
      api.database.arrange,
    )
  ).rows.map((row) => row.id)

async function levels(): Promise<unknown> {
  const { rows } =
    await sql`SELECT level, array_to_string(signals, '') AS signals, open_notes, count(*)::int AS files
    FROM case_row WHERE code LIKE 'M-%' GROUP BY 1, 2, 3`.execute(api.database.arrange)
  return rows
}

describe('a thousand files', () => {
  beforeAll(fillCaseload)

  it('are evaluated in the transaction of an import, as the lead who may read them', TIMEOUT, async () => {
    const ids = await filesOf()
    const sid = await session(api.database.arrange, office.accounts.lead)
    const begun = performance.now()
    await inTransaction(api.database.app, sid, TODAY, async (tx) => evaluateFiles(tx, ids, TODAY))
    expect(performance.now() - begun).toBeLessThan(SECONDS * 1_000)
    expect(await levels()).toEqual([{ level: 'career', signals: 'ABCDE', open_notes: 1, files: FILES }])
  })

  it('are evaluated by the worker when their month turns, and open no second note', TIMEOUT, async () => {
    const begun = performance.now()
    expect(await evaluateDue(api.database.worker, '2021-11-01')).toBe(FILES)
    expect(performance.now() - begun).toBeLessThan(SECONDS * 1_000)
    const { rows } = await sql`SELECT kind, count(*)::int AS events FROM note_event GROUP BY kind`.execute(
      api.database.arrange,
    )
    expect(rows).toEqual([{ kind: 'opened', events: FILES }])
    expect(await evaluateDue(api.database.worker, '2021-11-01')).toBe(0)
  })
})
