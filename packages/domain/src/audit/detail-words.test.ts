import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { wordsOfDetail } from './detail-words.ts'

it('says a figure and a mark in the words of the reader', () => {
  expect(wordsOfDetail('rows', 22, 'de')).toBe('Zeilen: 22')
  expect(wordsOfDetail('hasNames', false, 'de')).toBe('mit Namen: nein')
  expect(wordsOfDetail('hasNames', true, 'en')).toBe('with names: yes')
})

it('has words for every detail that the server records', async () => {
  const folder = join(import.meta.dirname, '../../../../apps/api/src')
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const sources = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  const names = sources
    .flatMap((source) => [...source.matchAll(/\bdetails: \{([^{}]+)\}/g)].map(([, inside = '']) => inside))
    .flatMap((inside) => inside.split(',').flatMap((part) => /^\s*(\w+)/.exec(part)?.[1] ?? []))
  expect(new Set(names).size).toBeGreaterThan(8)
  expect(names.filter((name) => wordsOfDetail(name, 1, 'de').startsWith(`${name}:`))).toEqual([])
})
