import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROLES } from '../access/roles.ts'
import { ACCESS_REQUEST_OUTCOMES } from '../protection/vocabulary.ts'
import { DETAIL_IDS, wordsOfDetail } from './detail-words.ts'

it('says a figure and a mark in the words of the reader', () => {
  expect(wordsOfDetail('rows', 22, 'de')).toBe('Zeilen: 22')
  expect(wordsOfDetail('hasNames', false, 'de')).toBe('mit Namen: nein')
  expect(wordsOfDetail('hasNames', true, 'en')).toBe('with names: yes')
})

it('says codes in words', () => {
  expect(wordsOfDetail('role', 'caseworker', 'de')).toBe('Rolle: Teilhabemanagement')
  expect(wordsOfDetail('kind', 'reset', 'de')).toBe('Art: neues Passwort')
  expect(wordsOfDetail('isDisabled', true, 'de')).toBe('abgeschaltet')
  expect(wordsOfDetail('isDisabled', false, 'en')).toBe('switched on')
  expect(wordsOfDetail('sort', 'since_gain', 'de')).toBe('Sortierung: Monate seit Gewinn')
  expect(wordsOfDetail('withNames', true, 'de')).toBe('mit Namen: ja')
  expect(wordsOfDetail('silentWeeks', 4, 'de')).toBe('ohne Kontakt seit 4 Wochen')
  expect(wordsOfDetail('movement', 'entries', 'en')).toBe('Entries')
  expect(wordsOfDetail('quarter', '2026-Q3', 'en')).toBe('in quarter 3 of 2026')
  const codes = { role: ROLES, outcome: ACCESS_REQUEST_OUTCOMES, kind: ['lead', 'deputy', 'invitation'] }
  for (const [name, values] of Object.entries(codes))
    for (const value of values) expect(wordsOfDetail(name, value, 'de')).not.toContain(`: ${value}`)
})

it('has words for every detail that the server records', async () => {
  const folder = join(import.meta.dirname, '../../../../apps/api/src')
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const sources = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  const names = sources
    .flatMap((source) => [...source.matchAll(/\bdetails: \{([^{}]+)\}/g)].map(([, inside = '']) => inside))
    .flatMap((inside) => inside.split(',').flatMap((part) => /^\s*(\w+)/.exec(part)?.[1] ?? []))
  expect(new Set(names).size).toBeGreaterThan(8)
  const ids: readonly string[] = DETAIL_IDS
  expect(
    names.filter((name) => !ids.includes(name) && wordsOfDetail(name, 1, 'de').startsWith(`${name}:`)),
  ).toEqual([])
})
