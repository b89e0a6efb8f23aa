import { readonly, ref } from 'vue'

const isNameless = ref(false)

/** True while the page is drawn for a print without names: the file then holds its code where the name stood. */
export const printsWithoutNames = readonly(isNameless)

/** Switches for the moment of a print; only what starts the print may do so. */
export function setPrintsWithoutNames(value: boolean): void {
  isNameless.value = value
}
