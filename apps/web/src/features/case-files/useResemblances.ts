import { findResemblances, type Resemblance } from '@wegmarke/contract/case-list'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { call } from '../../api/client.ts'

/** A pause in typing after which the question is asked. */
const PAUSE_MS = 400

interface Described {
  readonly nameAsWished: string
  readonly legalName: string | null
  readonly birthDate: { date: string; precision: 'day' | 'month' | 'year' } | null
}

/**
 * Asks while a person is being described whether somebody like that has a file already: at once about what stands there
 * from the beginning, then after each pause in typing. It is a help, not a gate: when
 * the question cannot be answered, nothing is shown and the form goes on.
 */
export function useResemblances(described: () => Described) {
  const resemblances = shallowRef<Resemblance[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  async function ask(body: Described): Promise<void> {
    const mine = ++latest
    try {
      const found = await call(findResemblances, { body })
      if (mine === latest) resemblances.value = found
    } catch {
      if (mine === latest) resemblances.value = []
    }
  }

  watch(
    () => JSON.stringify(described()),
    (_now, before) => {
      clearTimeout(timer)
      const body = described()
      if (body.nameAsWished.trim().length < 3) resemblances.value = []
      else if (before === undefined) void ask(body)
      else timer = setTimeout(() => void ask(body), PAUSE_MS)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return resemblances
}
