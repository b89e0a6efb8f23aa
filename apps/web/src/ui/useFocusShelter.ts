import { onScopeDispose } from 'vue'

/** What lies over the page for a while; it gives the focus back by itself when it closes, if that can be. */
const LAYERS = '[role=dialog], [role=menu], [role=listbox]'
const TIME_TO_GIVE_BACK_MS = 100
/** What a row, a card or a part of the page is made of: where somebody can be said to be. */
const PLACES = 'li, tr, article, section, main'

const isElement = (node: Node | null): node is HTMLElement => node instanceof HTMLElement

/** The nearest place of the same kind beside what was taken out, else the place that it stood in. */
function placeBeside(
  { nextSibling, previousSibling, target }: MutationRecord,
  gone: HTMLElement,
): Element | null {
  const beside = [nextSibling, previousSibling].find(
    (node) => isElement(node) && node.tagName === gone.tagName && node.matches(PLACES),
  )
  return (beside as HTMLElement | undefined) ?? (target as Element).closest(PLACES)
}

/** Takes the focus without becoming a stop of the Tab key. */
function take(place: HTMLElement): void {
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) {
    place.setAttribute('tabindex', '-1')
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true })
  }
  place.focus({ preventScroll: true })
}

/**
 * Keeps the keyboard and screen readers where they were when what had the focus is taken off the page, as the row of
 * something done, or a dialog that was opened by its address: the row beside it has it then, else the part of the page
 * around it, else the heading. Without it the focus falls to the top of the page, silently.
 */
export function useFocusShelter(): void {
  /** What had the focus last, and what on the page beneath all layers. */
  let last: HTMLElement | undefined
  let lastOnPage: HTMLElement | undefined
  let shelter: Element | null = null

  function remember({ target }: FocusEvent): void {
    last = target as HTMLElement
    if (last.closest(LAYERS) !== null) return
    lastOnPage = last
    shelter = null
  }

  function settle(): void {
    const isLost = document.activeElement === document.body && last !== undefined && !last.isConnected
    if (!isLost) return
    const place = shelter?.isConnected ? shelter : lastOnPage?.isConnected ? lastOnPage : null
    const isPart = place !== null && place.id !== 'main'
    const home = isPart ? place : (document.querySelector('main h1') ?? document.querySelector('main'))
    if (isElement(home)) take(home)
  }

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      const gone = [...record.removedNodes].find(
        (node) => isElement(node) && lastOnPage && node.contains(lastOnPage),
      )
      if (gone !== undefined) shelter = placeBeside(record, gone as HTMLElement)
    }
    if (last?.isConnected === false) setTimeout(settle, TIME_TO_GIVE_BACK_MS)
  })
  document.addEventListener('focusin', remember)
  observer.observe(document.body, { childList: true, subtree: true })
  onScopeDispose(() => {
    document.removeEventListener('focusin', remember)
    observer.disconnect()
  })
}
