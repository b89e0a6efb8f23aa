import type { NewStep } from '@wegmarke/contract/steps'
import type { Refusal } from '@wegmarke/domain/pathway/refusal'
import { checkStep } from '@wegmarke/domain/pathway/step-check'
import { sql } from 'kysely'
import { entryContext } from '../../platform/evaluation/entry-context.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { ensurePossible } from '../../platform/http/refuse-entry.ts'

/**
 * Refuses a step that cannot be, with everything that is wrong at once.
 * @returns the version of the catalogue's row that the step is of
 */
export async function ensurePossibleStep(
  tx: Tx,
  caseFileId: string,
  today: string,
  entry: NewStep,
): Promise<number> {
  const context = await entryContext(tx, caseFileId, today)
  const wanted = entry.blocked?.wantedType ?? null
  const versions = await catalogueVersions(tx, [entry.typeCode, wanted ?? entry.typeCode])
  const refused: Refusal[] = []
  if (!versions.has(entry.typeCode)) refused.push(unknownType('/typeCode', entry.typeCode))
  if (wanted !== null && !versions.has(wanted)) refused.push(unknownType('/blocked/wantedType', wanted))
  ensurePossible([...refused, ...checkStep(entry, context)])
  return versions.get(entry.typeCode) as number
}

function unknownType(pointer: string, code: string): Refusal {
  return { code: 'measure-type-unknown', pointer, params: { code } }
}

async function catalogueVersions(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ code: string; version: number }>`
    SELECT code, max(version) AS version FROM measure_type WHERE code = ANY (${[...codes]}) GROUP BY code`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.code, row.version]))
}
