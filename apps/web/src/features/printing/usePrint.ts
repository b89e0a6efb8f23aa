import { nextTick, onBeforeUnmount, onMounted } from 'vue'
import { useNotices } from '../../stores/notices.ts'
import { setPrintsWithoutNames } from './print-mode.ts'

interface Options {
  /** Leaves the trace; a print that cannot be traced does not happen. */
  readonly record: (hasNames: boolean) => Promise<unknown>
  /** Title of a print without names: browsers print it on the page and call the PDF so. */
  readonly namelessTitle: () => string
  /** Whether names stand on the page as it is, for a print that the browser's own command starts. */
  readonly hasNames?: () => boolean
}

const SIGNS_OF_LIFE = ['afterprint', 'pointerdown', 'keydown'] as const

/**
 * Printing with a trace: by the buttons of the page, with or without names, and by the browser's own command, which
 * prints what is there. While a page is printed without names it is drawn anew from disguised records.
 */
export function usePrint({ record, namelessTitle, hasNames = () => true }: Options) {
  const notices = useNotices()
  let isTraced = false
  let restore: (() => void) | undefined

  function disguisePage(): void {
    const title = document.title
    setPrintsWithoutNames(true)
    document.title = namelessTitle()
    restore = () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, onEnd, true)
      setPrintsWithoutNames(false)
      document.title = title
      restore = undefined
    }
  }

  function onEnd(): void {
    restore?.()
  }

  async function print(withNames: boolean): Promise<void> {
    try {
      await record(withNames)
    } catch (thrown) {
      notices.failed(thrown)
      return
    }
    isTraced = true
    if (!withNames) disguisePage()
    await nextTick()
    window.print()
    isTraced = false
    // Some browsers come back before the print is over: then the next sign of life ends it.
    if (restore !== undefined) {
      for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, onEnd, true)
    }
  }

  function onBeforePrint(): void {
    if (isTraced || restore !== undefined) return
    record(hasNames()).catch((thrown: unknown) => notices.failed(thrown))
  }

  onMounted(() => window.addEventListener('beforeprint', onBeforePrint))
  onBeforeUnmount(() => {
    window.removeEventListener('beforeprint', onBeforePrint)
    restore?.()
  })
  return { print }
}
