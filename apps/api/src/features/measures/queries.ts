import type { MeasureDefinition, TextFile } from '@wegmarke/contract/measures'
import { definitionOf, definitionTable, type MeasureLanguage } from '@wegmarke/domain/measures/definition'
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
  const content = stringify(
    definitionTable(measure === undefined ? MEASURE_IDS : [measure], language),
    GERMAN_CSV,
  )
  return { fileName: FILE_NAME[language], content }
}
