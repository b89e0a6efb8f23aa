import { printsWithoutNames } from './print-mode.ts'

/** Whether the page is just being drawn for a print without names: parts that consist of names leave themselves out. */
export function usePrintMode() {
  return { printsWithoutNames }
}
