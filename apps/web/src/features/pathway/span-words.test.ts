import { expect, it, vi } from 'vitest'
import { createSSRApp, ref } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { i18n } from '../../i18n/i18n.ts'
import { TODAY } from '../../ui/today.ts'
import { useSpanWords } from './useSpanWords.ts'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))

/** The words of a page that is read on a day. */
async function wordsOn(today: string): Promise<ReturnType<typeof useSpanWords>> {
  let words: ReturnType<typeof useSpanWords> | undefined
  const page = createSSRApp({
    setup() {
      words = useSpanWords()
      return () => null
    },
  })
  i18n.global.locale.value = 'de'
  await renderToString(page.use(i18n).provide(TODAY, ref(today)))
  return words!
}

it('what has begun is there since, what is to come from its day on', async () => {
  const { datedSpan, daySpan } = await wordsOn('2026-11-23')
  expect(daySpan('2026-11-23', null)).toBe('seit 23.11.2026')
  expect(daySpan('2026-12-01', null)).toBe('ab 01.12.2026')
  expect(datedSpan({ date: '2026-12-01', precision: 'month' }, null)).toMatch(/^ab /)
  expect(datedSpan({ date: '2026-01-01', precision: 'year' }, null)).toBe('seit 2026')
})
