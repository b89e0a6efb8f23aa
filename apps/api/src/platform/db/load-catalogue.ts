import type { MeasureType } from '@wegmarke/domain/catalogue/measure-type'
import { MEASURE_TYPES } from '@wegmarke/domain/catalogue/measure-types'
import { RESEARCH_MEASURE_TYPES } from '@wegmarke/domain/catalogue/research-types'
import type pg from 'pg'

const WANTED = `with wanted as (
  select * from jsonb_to_recordset($1::jsonb) as w (code text, label_de text, label_en text, kind text, promise_axis text,
    promise_level text, legal_basis text, rechtskreise text[], usual_duration_months int, hours text,
    contains_competence_assessment boolean, valid_from date, valid_to date, source text, checked_on date,
    is_for_research boolean, sort int)
), latest as (
  select distinct on (code) * from measure_type order by code, version desc
)`

/** What a step rests on; when one of these changes, earlier steps keep the version they were recorded with. */
const MEANING = `(kind, promise_axis, promise_level, legal_basis, rechtskreise, usual_duration_months,
  contains_competence_assessment, valid_from, valid_to)`
const meaningOf = (alias: string) => MEANING.replaceAll(/(\w+)(?=[,)])/g, `${alias}.$1`)

const ADD_VERSIONS = `${WANTED}
  insert into measure_type (code, version, label_de, label_en, kind, promise_axis, promise_level, legal_basis, rechtskreise,
    usual_duration_months, hours, contains_competence_assessment, valid_from, valid_to, source, checked_on,
    is_for_research, sort)
  select w.code, coalesce(l.version, 0) + 1, w.label_de, w.label_en, w.kind, w.promise_axis, w.promise_level, w.legal_basis,
    w.rechtskreise, w.usual_duration_months, w.hours, w.contains_competence_assessment, w.valid_from, w.valid_to, w.source,
    w.checked_on, w.is_for_research, w.sort
  from wanted w left join latest l using (code)
  where l.code is null or ${meaningOf('w')} is distinct from ${meaningOf('l')}`

const REFRESH_WORDING = `${WANTED}
  update measure_type t set label_de = w.label_de, label_en = w.label_en, hours = w.hours, source = w.source,
    checked_on = w.checked_on, is_for_research = w.is_for_research, sort = w.sort
  from wanted w join latest l using (code)
  where t.code = l.code and t.version = l.version
    and (t.label_de, t.label_en, t.hours, t.source, t.checked_on, t.is_for_research, t.sort)
      is distinct from (w.label_de, w.label_en, w.hours, w.source, w.checked_on, w.is_for_research, w.sort)`

/** Brings the table of measure types in line with the domain's catalogue; doing it again changes nothing. */
export async function loadCatalogue(client: pg.Client): Promise<void> {
  const rows = JSON.stringify([
    ...MEASURE_TYPES.map((type, sort) => toRow(type, sort, false)),
    ...RESEARCH_MEASURE_TYPES.map((type, sort) => toRow(type, sort, true)),
  ])
  await client.query('begin')
  try {
    await client.query(ADD_VERSIONS, [rows])
    await client.query(REFRESH_WORDING, [rows])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

function toRow(type: MeasureType, sort: number, isForResearch: boolean) {
  return {
    code: type.code,
    label_de: type.labelDe,
    label_en: type.labelEn,
    kind: type.kind,
    promise_axis: type.promise?.axis ?? null,
    promise_level: type.promise?.level ?? null,
    legal_basis: type.legalBasis,
    rechtskreise: type.rechtskreise,
    usual_duration_months: type.usualDurationMonths,
    hours: type.hours,
    contains_competence_assessment: type.containsCompetenceAssessment,
    valid_from: type.validFrom,
    valid_to: type.validTo,
    source: type.source,
    checked_on: type.checkedOn,
    is_for_research: isForResearch,
    sort,
  }
}
