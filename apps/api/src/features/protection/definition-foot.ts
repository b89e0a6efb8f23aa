import { definitionTable, type MeasureLanguage } from '@wegmarke/domain/measures/definition'
import type { MeasureId } from '@wegmarke/domain/measures/registry'

/** What stands below the lines of an export that was asked for as the list of a number: an empty line, and what it means. */
export function definitionFoot(measure: MeasureId | undefined, language: MeasureLanguage): string[][] {
  return measure === undefined ? [] : [[], ...definitionTable([measure], language)]
}
