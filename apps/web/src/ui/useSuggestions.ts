import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Option } from './options.ts'

const TYPING_PAUSE_MS = 180

interface Source<Value extends string> {
  options: () => readonly Option<Value>[] | undefined
  suggest: (text: string, signal: AbortSignal) => Promise<readonly Option<Value>[]> | undefined
  minCharacters: () => number
  /** The text that stands in the box because of the choice, not because somebody searches. */
  chosenLabel: () => string | undefined
}

/** Lower case without diacritics, so that `o` finds `ö`; a filter for short lists, no search of names. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function matches(option: Option, words: readonly string[]): boolean {
  const haystack = folded(`${option.label} ${option.detail ?? ''}`)
  return words.every((word) => haystack.includes(word))
}

/** The suggestions of a combobox: filtered from a list, or asked for after a pause in typing. */
export function useSuggestions<Value extends string>(source: Source<Value>) {
  const text = ref('')
  const asked = shallowRef<readonly Option<Value>[]>([])
  const isSearching = ref(false)
  let running = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  const wanted = computed(() => (text.value === source.chosenLabel() ? '' : text.value.trim()))
  const isTooShort = computed(() => wanted.value.length < source.minCharacters())
  const shown = computed(() => {
    const all = source.options()
    if (all === undefined) return isTooShort.value ? [] : asked.value
    const words = folded(wanted.value).split(/\s+/).filter(Boolean)
    return all.filter((option) => matches(option, words))
  })

  async function ask(): Promise<void> {
    running = new AbortController()
    const { signal } = running
    try {
      const found = await source.suggest(wanted.value, signal)
      if (!signal.aborted) asked.value = found ?? []
    } catch {
      // A failed suggestion is an empty list: the form around it stays usable.
      if (!signal.aborted) asked.value = []
    } finally {
      if (!signal.aborted) isSearching.value = false
    }
  }

  function later(): void {
    clearTimeout(timer)
    running.abort()
    if (source.options() !== undefined || isTooShort.value) return
    isSearching.value = true
    timer = setTimeout(() => void ask(), TYPING_PAUSE_MS)
  }

  watch(wanted, later, { immediate: true })
  onScopeDispose(() => {
    clearTimeout(timer)
    running.abort()
  })
  return { text, shown, isSearching, isTooShort }
}
