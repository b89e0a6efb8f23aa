import { DEFAULT_SETTINGS, type SettingName } from '@wegmarke/domain/settings/registry'
import { createPinia } from 'pinia'
import { afterEach, expect, it, vi } from 'vitest'
import { createSSRApp, h, ref } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { i18n } from '../../i18n/i18n.ts'
import { entriesOf } from './setting-values.ts'
import ThresholdPreview from './ThresholdPreview.vue'
import { useEntryMistake } from './useEntryMistake.ts'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))
afterEach(() => {
  i18n.global.locale.value = 'de'
})

/** The text of the preview below boxes in which this was typed. */
async function previewOf(typed: Partial<Record<SettingName, string>>): Promise<string> {
  const entries = { ...entriesOf(DEFAULT_SETTINGS), ...typed }
  const changed = Object.keys(typed) as SettingName[]
  const page = createSSRApp(() => h(ThresholdPreview, { entries, changed }))
    .use(createPinia())
    .use(i18n)
  return (await renderToString(page)).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

it('says at the preview what is wrong with a value that was changed', async () => {
  const wrong = { 'threshold.standstillMonths': '500', 'threshold.brokenOffSteps': 'drei' } as const
  const text = await previewOf(wrong)
  expect(text).toContain('B · Stillstand: Möglich ist eine ganze Zahl von 1 bis 120.')
  expect(text).toMatch(/D · Abbrüche: Abbrüche \(Schritte\): Schreiben Sie eine ganze Zahl/)
  expect(text).not.toContain('Ändern Sie oben einen Schwellenwert')
  i18n.global.locale.value = 'en'
  expect(await previewOf(wrong)).toContain('B · Standstill: ')
})

it('asks for a change only where there is none', async () => {
  expect(await previewOf({})).toContain('Ändern Sie oben einen Schwellenwert')
  const possible = await previewOf({ 'threshold.standstillMonths': '20' })
  expect(possible).not.toMatch(/Ändern Sie oben|Möglich ist/)
})

it('says at a box what is wrong as soon as it is left, and no longer when it is right', async () => {
  const entry = ref('500')
  let box: ReturnType<typeof useEntryMistake> | undefined
  const page = createSSRApp({
    setup() {
      box = useEntryMistake('threshold.standstillMonths', () => entry.value)
      return () => null
    },
  })
  await renderToString(page.use(i18n))
  expect(box?.mistake.value).toBeUndefined()
  box?.leave()
  expect(box?.mistake.value).toBe('Möglich ist eine ganze Zahl von 1 bis 120.')
  entry.value = '12'
  expect(box?.mistake.value).toBeUndefined()
})
