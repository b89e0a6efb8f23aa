import type { Mentee } from '@wegmarke/contract/mentees'
import { expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { i18n } from '../../i18n/i18n.ts'
import { useMenteeWords } from './useMenteeWords.ts'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))

const HIBO: Mentee = {
  mentorshipId: '01900000-0000-7000-8000-000000000001',
  name: 'Hibo',
  from: '2026-01-01',
  to: null,
  rhythmDays: 7,
  pausedUntil: null,
  metOn: null,
  nextOn: null,
  goals: [],
  concerns: [],
  handOverNotes: [],
  readers: [],
}

async function words(): Promise<ReturnType<typeof useMenteeWords>> {
  let said: ReturnType<typeof useMenteeWords> | undefined
  const page = createSSRApp({
    setup() {
      said = useMenteeWords()
      return () => null
    },
  })
  i18n.global.locale.value = 'de'
  await renderToString(page.use(i18n))
  return said!
}

it.each([
  [[], 'Das liest, wer für Hibo zuständig ist. '],
  [['Nora Beispiel'], 'Das liest Nora Beispiel. '],
  [['Nora Beispiel', 'Jonas Muster'], 'Das lesen Nora Beispiel und Jonas Muster. '],
])('a concern is read by one or by several: %j', async (readers, begin) => {
  const { concernReaders } = await words()
  expect(concernReaders({ ...HIBO, readers })).toMatch(new RegExp(`^${begin}Sieht es niemand`))
})
