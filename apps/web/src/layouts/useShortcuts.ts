import { onBeforeUnmount, onMounted } from 'vue'
import { useRouter } from 'vue-router'
import { effectOf, type ShortcutEffect } from './shortcut-keys.ts'
import { areShortcutsOn } from './shortcuts.ts'

const SEQUENCE_MS = 1200

/** Keys belong to the text while somebody types, and to the dialog while one is open. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing)
    return true
  const target = event.target instanceof HTMLElement ? event.target : undefined
  if (target?.isContentEditable || target?.closest('input, textarea, select, [role=menu]')) return true
  return document.querySelector('[role=dialog]') !== null
}

/** Listens for the shortcuts while the layout is shown. */
export function useShortcuts(showHelp: () => void): void {
  const router = useRouter()
  let typed: string[] = []
  let lastAt = 0

  function run(effect: ShortcutEffect): void {
    if (effect === 'help') showHelp()
    else if (router.hasRoute(effect)) void router.push({ name: effect })
  }

  function onKey(event: KeyboardEvent): void {
    if (!areShortcutsOn.value || isTaken(event)) return
    const isLate = event.timeStamp - lastAt > SEQUENCE_MS
    lastAt = event.timeStamp
    typed = isLate ? [event.key] : [...typed, event.key]
    if (effectOf(typed) === undefined) typed = [event.key]
    const effect = effectOf(typed)
    if (effect === 'more') return
    typed = []
    if (effect === undefined) return
    event.preventDefault()
    run(effect)
  }

  onMounted(() => document.addEventListener('keydown', onKey))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))
}
