import { monthIndex } from '@wegmarke/domain/calendar/month'
import type { Dated } from '@wegmarke/domain/calendar/dated'
import { ageLimits } from '@wegmarke/domain/intake/age-limits'
import { answersByField, type IntakeStatement, valueOf } from '@wegmarke/domain/intake/answers'
import type { TargetGroupFacts } from '@wegmarke/domain/intake/target-group'
import type { EntryLevels } from '@wegmarke/domain/ladder/levels'
import type { AttainmentFact } from '@wegmarke/domain/pathway/facts'
import { highestLevels } from '@wegmarke/domain/pathway/highest-levels'
import type { ResidenceStatus } from '@wegmarke/domain/residence/vocabulary'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/in-transaction.ts'
import { datedJson } from '../../../platform/db/json-values.ts'

/** What other tables say about the person, as far as row-level security shows it. */
export interface StoredFacts {
  readonly hasLegalName: boolean
  readonly hasNationality: boolean
  readonly hasEntitlement: boolean
  readonly birthDate: Dated | null
  readonly livesIn: string | null
  readonly district: string
  readonly ageLimits: unknown
  readonly statuses: readonly ResidenceStatus[]
  readonly entryLevels: EntryLevels
  readonly attainments: readonly AttainmentFact[]
}

/** Reads what the criteria and the list of what is open are drawn from, of as many files as are named, in one statement. */
export async function readFactsOf(tx: Tx, caseFileIds: readonly string[]): Promise<Map<string, StoredFacts>> {
  const { rows } = await sql<{ id: string; facts: StoredFacts }>`
    SELECT f.id, jsonb_build_object(
      'hasLegalName', i.legal_name IS NOT NULL, 'hasNationality', i.nationality IS NOT NULL,
      'birthDate', CASE WHEN i.birth_date IS NOT NULL THEN ${datedJson('i.birth_date')}::jsonb END,
      'hasEntitlement', EXISTS (SELECT FROM entitlement t WHERE t.case_file_id = f.id),
      'livesIn', (SELECT m.district FROM municipality m WHERE m.ags = f.municipality_ags),
      'district', (SELECT a.district FROM alliance a WHERE a.id = f.alliance_id),
      'ageLimits', (SELECT s.age_limits FROM alliance_setting s WHERE s.alliance_id = f.alliance_id
        ORDER BY s.version DESC LIMIT 1),
      'statuses', (SELECT coalesce(jsonb_agg(DISTINCT r.status), '[]') FROM residence_period r WHERE r.case_file_id = f.id),
      'entryLevels', jsonb_build_object('L', coalesce(e.language, 'unknown'), 'S', coalesce(e.school, 'unknown'),
        'V', coalesce(e.vocational, 'unknown')),
      'attainments', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'axis', a.axis, 'level', a.level,
          'awardedOn', a.awarded_on, 'evidence', a.evidence, 'isForeign', a.is_from_abroad,
          'recognition', a.recognition)), '[]')
        FROM attainment a WHERE a.case_file_id = f.id)) AS facts
    FROM case_file f
      LEFT JOIN person_identity i ON i.case_file_id = f.id
      LEFT JOIN entry_level e ON e.case_file_id = f.id
    WHERE f.id = ANY (${[...caseFileIds]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, facts }) => [id, facts]))
}

/** The same of one file that the caller has seen a moment ago. */
export async function readFacts(tx: Tx, caseFileId: string): Promise<StoredFacts> {
  const facts = (await readFactsOf(tx, [caseFileId])).get(caseFileId)
  if (facts === undefined) throw new Error('the file was there a moment ago')
  return facts
}

/** The facts behind the four findings on the target group. */
export function targetGroupFacts(
  stored: StoredFacts,
  statements: readonly IntakeStatement[],
  today: string,
): TargetGroupFacts {
  const answers = answersByField(statements)
  return {
    birthDate: stored.birthDate,
    limits: ageLimits(stored.ageLimits),
    livesIn: stored.livesIn,
    district: stored.district,
    housing: valueOf(answers, 'housing_kind'),
    flightBackground: valueOf(answers, 'flight_background'),
    statuses: stored.statuses,
    vocational: highestLevels(stored, monthIndex(today)).V,
  }
}
