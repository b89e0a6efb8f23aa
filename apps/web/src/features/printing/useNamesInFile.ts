import { readonly, shallowRef, type ShallowRef, watch } from 'vue'
import { useCaseFile } from '../person/useCaseFile.ts'
import { printsWithoutNames } from './print-mode.ts'
import { namesIn } from './without-names.ts'

/**
 * The names that a sheet without names must not hold: of the person, as far as this reader knows them, and of the staff.
 * They stay known while the file itself is drawn without them.
 */
export function useNamesInFile(): Readonly<ShallowRef<readonly string[]>> {
  const { file } = useCaseFile()
  const names = shallowRef<readonly string[]>(namesIn(file.value))
  watch(file, (now) => {
    if (!printsWithoutNames.value) names.value = namesIn(now)
  })
  return readonly(names)
}
