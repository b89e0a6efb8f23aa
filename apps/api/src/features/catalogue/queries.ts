import type { MeasureType, Municipality } from '@wegmarke/contract/catalogue'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/in-transaction.ts'

/**
 * The newest version of each type of measure, in the catalogue's order, as the alliance calls and uses it.
 * Those of research files are in it for their names; no form offers them.
 */
export async function listMeasureTypes(tx: Tx): Promise<MeasureType[]> {
  const { rows } = await sql<{ measure_type: MeasureType }>`
    SELECT jsonb_build_object('code', m.code, 'labelDe', coalesce(o.label_de, m.label_de),
      'labelEn', coalesce(o.label_en, m.label_en), 'kind', m.kind,
      'promise', CASE WHEN m.promise_level IS NOT NULL
        THEN jsonb_build_object('axis', m.promise_axis, 'level', m.promise_level) END,
      'legalBasis', m.legal_basis, 'rechtskreise', m.rechtskreise, 'usualDurationMonths', m.usual_duration_months,
      'validFrom', m.valid_from, 'validTo', m.valid_to, 'source', m.source, 'checkedOn', m.checked_on,
      'isHidden', m.is_for_research OR NOT coalesce(o.is_offered, true), 'note', o.note, 'provider', o.provider) AS measure_type
    FROM (SELECT DISTINCT ON (code) * FROM measure_type ORDER BY code, version DESC) m
    LEFT JOIN measure_type_overlay o ON o.code = m.code
    ORDER BY m.is_for_research, m.sort, m.code`.execute(tx)
  return rows.map((row) => row.measure_type)
}

/** The municipalities of the district that the alliance belongs to. */
export async function listMunicipalities(tx: Tx): Promise<Municipality[]> {
  const { rows } = await sql<Municipality>`
    SELECT m.ags, m.name FROM municipality m JOIN alliance a ON a.district = m.district
    ORDER BY m.name COLLATE "de-x-icu"`.execute(tx)
  return rows
}
