import { computed, type ComputedRef } from 'vue'
import { useCaseFile } from '../person/useCaseFile.ts'
import { namesIn } from './without-names.ts'

/** The names that a sheet without names must not hold: of the person, as far as this reader knows them, and of the staff. */
export function useNamesInFile(): ComputedRef<readonly string[]> {
  const { file } = useCaseFile()
  return computed(() => namesIn(file.value))
}
