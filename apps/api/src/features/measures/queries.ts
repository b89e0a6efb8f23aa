import type { MeasureDefinition, TextFile } from '@wegmarke/contract/measures'
import {
  DEFINITION_PARTS,
  type Definition,
  definitionOf,
  type MeasureLanguage,
} from '@wegmarke/domain/measures/definition'
import { MEASURE_IDS, measureOf, type MeasureId } from '@wegmarke/domain/measures/registry'
import { stringify } from 'csv-stringify/sync'
import { GERMAN_CSV } from '../../platform/csv/german-csv.ts'

export function listMeasures(): MeasureDefinition[] {
  return MEASURE_IDS.map((id) => {
    const { unit, dataDate, list } = measureOf(id)
    return {
      id,
      unit,
      dataDate,
      list: list && { route: list.route, query: { ...list.query } },
      de: definitionOf(id, 'de'),
      en: definitionOf(id, 'en'),
    }
  })
}

const FILE_NAME = { de: 'Was die Zahlen bedeuten.csv', en: 'What the numbers mean.csv' } as const

/** Definitions as CSV: a line each, its parts in columns. */
export function exportMeasures(language: MeasureLanguage, measure: MeasureId | undefined): TextFile {
  const parts = Object.keys(DEFINITION_PARTS[language]) as (keyof Definition)[]
  const lines = (measure === undefined ? MEASURE_IDS : [measure]).map((id) => {
    const definition = definitionOf(id, language)
    return parts.map((part) => definition[part])
  })
  const content = stringify([parts.map((part) => DEFINITION_PARTS[language][part]), ...lines], GERMAN_CSV)
  return { fileName: FILE_NAME[language], content }
}
