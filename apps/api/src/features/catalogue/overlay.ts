import type { OverlaidType, Overlay, OverlayChange } from '@wegmarke/contract/catalogue-overlay'
import { sql } from 'kysely'
import { changedFields } from '../../platform/audit/changed-fields.ts'
import { audit } from '../../platform/audit/record.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { ensureVersion } from '../../platform/http/expected-version.ts'
import { refuse } from '../../platform/http/refuse.ts'

const MOST_CHANGES = 200

const overlayJson = sql`jsonb_build_object('labelDe', o.label_de, 'labelEn', o.label_en,
  'isOffered', coalesce(o.is_offered, true), 'note', o.note, 'provider', o.provider)`

/** The newest version of each type that forms can offer, with what the alliance says about it. */
export async function listOverlay(tx: Tx, only: string | null = null): Promise<OverlaidType[]> {
  const { rows } = await sql<OverlaidType>`
    SELECT m.code, coalesce(o.version, 0) + 1 AS version, m.label_de AS "sharedLabelDe", m.label_en AS "sharedLabelEn",
      m.kind, m.legal_basis AS "legalBasis", ${overlayJson} AS overlay
    FROM (SELECT DISTINCT ON (code) * FROM measure_type ORDER BY code, version DESC) m
      LEFT JOIN measure_type_overlay o ON o.code = m.code
    WHERE NOT m.is_for_research AND (${only}::text IS NULL OR m.code = ${only}::text)
    ORDER BY m.sort, m.code`.execute(tx)
  return rows
}

/** @throws not-found for a code that the shared catalogue does not have */
export async function getOverlaid(tx: Tx, code: string): Promise<OverlaidType> {
  const [type] = await listOverlay(tx, code)
  if (type === undefined) throw refuse('not-found')
  return type
}

/** Says something about a type; what is said already is not written once more. Neither kind nor promise can be said: evaluations go by the shared catalogue. */
export async function changeOverlay(
  tx: Tx,
  { code, version }: { readonly code: string; readonly version: number },
  overlay: Overlay,
): Promise<void> {
  const current = await getOverlaid(tx, code)
  ensureVersion(version, current)
  const changed = changedFields(current.overlay, overlay)
  if (changed.length === 0) return
  const { labelDe, labelEn, isOffered, note, provider } = overlay
  const { numAffectedRows } = await sql`
    INSERT INTO measure_type_overlay AS o (code, label_de, label_en, is_offered, note, provider)
    VALUES (${code}, ${labelDe}, ${labelEn}, ${isOffered}, ${note}, ${provider})
    ON CONFLICT (alliance_id, code) DO UPDATE SET label_de = EXCLUDED.label_de, label_en = EXCLUDED.label_en,
      is_offered = EXCLUDED.is_offered, note = EXCLUDED.note, provider = EXCLUDED.provider
    WHERE o.version = ${version - 1}`.execute(tx)
  if (numAffectedRows === 0n) ensureVersion(version, await getOverlaid(tx, code))
  await audit(tx, {
    action: 'measureType.overlaid',
    thing: 'measure_type_overlay',
    thingId: code,
    fields: changed,
  })
}

/** Who said what about which type, the latest first: earlier versions and the present ones, each beside the one before. */
export async function listOverlayChanges(tx: Tx): Promise<OverlayChange[]> {
  const { rows } = await sql<OverlayChange>`
    WITH version AS (
      SELECT content ->> 'code' AS code, version, coalesce(content ->> 'changed_at', content ->> 'recorded_at') AS at,
        coalesce(content ->> 'changed_by', content ->> 'recorded_by')::uuid AS by,
        jsonb_build_object('labelDe', content ->> 'label_de', 'labelEn', content ->> 'label_en',
          'isOffered', (content ->> 'is_offered')::boolean, 'note', content ->> 'note',
          'provider', content ->> 'provider') AS said
      FROM measure_type_overlay_history
      UNION ALL
      SELECT o.code, o.version, to_jsonb(coalesce(o.changed_at, o.recorded_at)) #>> '{}', coalesce(o.changed_by, o.recorded_by),
        ${overlayJson} FROM measure_type_overlay o)
    SELECT v.code, a.display_name AS "changedBy", v.at::timestamptz AS "changedAt",
      lag(v.said) OVER (PARTITION BY v.code ORDER BY v.version) AS before, v.said AS after
    FROM version v LEFT JOIN account a ON a.id = v.by
    ORDER BY v.at::timestamptz DESC, v.code LIMIT ${MOST_CHANGES}`.execute(tx)
  return rows
}
