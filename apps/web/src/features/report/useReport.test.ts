import { problem } from '@wegmarke/contract/problems'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useReportNumbers } from './useReport.ts'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))

it.each([
  ['not-found', { caseloadId: 3 }, true],
  ['not-reachable', { caseloadId: 3 }, false],
  ['not-found', {}, false],
] as const)('%s with %j is a caseload that the reader may not open: %s', async (answer, query, isUnseen) => {
  setActivePinia(createPinia())
  vi.stubGlobal('fetch', async () => {
    const said = problem(answer)
    return new Response(JSON.stringify(said), { status: said.status })
  })
  const scope = effectScope()
  const numbers = scope.run(() => useReportNumbers(() => query))!
  await vi.waitFor(() => expect(numbers.problem.value).toBeDefined())
  expect(numbers.isUnseen.value).toBe(isUnseen)
  expect(numbers.data.value).toBeUndefined()
  scope.stop()
})
