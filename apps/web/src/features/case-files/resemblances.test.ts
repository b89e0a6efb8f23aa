import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))
const { useResemblances } = await import('./useResemblances.ts')
afterEach(() => vi.unstubAllGlobals())

it('somebody who is described already, as by a draft, is looked for at once', () => {
  setActivePinia(createPinia())
  const asked = vi.fn<(url: string, request: RequestInit) => Promise<Response>>(async () => Response.json([]))
  vi.stubGlobal('fetch', asked)
  const scope = effectScope()
  scope.run(() =>
    useResemblances(() => ({ nameAsWished: 'Samira Weidenkamp', legalName: null, birthDate: null })),
  )
  expect(asked).toHaveBeenCalledOnce()
  expect(asked.mock.calls[0]?.[1].body).toContain('Samira Weidenkamp')
  scope.stop()
})
