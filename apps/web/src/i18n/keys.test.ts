import { PROBLEMS } from '@wegmarke/contract/problems'
import { INTAKE_REFUSALS } from '@wegmarke/domain/intake/refusal'
import { PATHWAY_REFUSALS } from '@wegmarke/domain/pathway/refusal'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { de } from './de/messages.ts'
import { en } from './en/messages.ts'
import { flatten, parametersOf, usedKeys } from './key-scan.ts'

const SOURCE = new URL('../', import.meta.url)
const german = flatten(de)
const english = flatten(en)
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.(vue|ts)$/.test(path) && !path.endsWith('.test.ts') && !/^i18n\/(de|en)\//.test(path),
)

describe('the texts of the interface', () => {
  it('have the same keys in German and English', () => {
    expect([...english.keys()].sort()).toEqual([...german.keys()].sort())
  })

  it('fill in the same values in German and English', () => {
    const differing = [...german].filter(
      ([key, text]) => String(parametersOf(text)) !== String(parametersOf(english.get(key) ?? '')),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('have a sentence for every problem and every refusal', () => {
    expect(Object.keys(de.problems.type).sort()).toEqual(Object.keys(PROBLEMS).sort())
    expect(Object.keys(de.problems.field)).toEqual(
      expect.arrayContaining([...PATHWAY_REFUSALS, ...INTAKE_REFUSALS]),
    )
  })

  it('are never empty', () => {
    const empty = [...german, ...english].filter(([, text]) => text.trim() === '')
    expect(empty.map(([key]) => key)).toEqual([])
  })

  it.each([
    ['de', german],
    ['en', english],
  ] as const)('can be read by the message format: %s', (locale, texts) => {
    const { t } = createI18n({
      legacy: false,
      locale,
      messages: { de, en },
    }).global
    for (const [key, text] of texts) {
      const values = Object.fromEntries(parametersOf(text).map((name) => [name, `<${name}>`]))
      const shown = t(key, values)
      expect(shown, key).not.toBe(key)
      for (const value of Object.values(values))
        expect(shown.includes(value) || text.includes('|'), key).toBe(true)
    }
  })

  it.each(files)('exist for every key that %s uses', (path) => {
    const patterns = usedKeys(readFileSync(new URL(path, SOURCE), 'utf8'), Object.keys(de))
    const absent = patterns.filter((pattern) => ![...german.keys()].some((key) => pattern.test(key)))
    expect(absent.map(String)).toEqual([])
  })
})

describe('the search for used keys', () => {
  const areas = ['ui', 'steps']

  it('finds keys in calls, in templates and in data', () => {
    const source =
      "t('ui.close') t(`steps.state.${step.state}.label`) { label: 'steps.title', title: 'not a key' }"
    expect(usedKeys(source, areas).map(String)).toEqual([
      String(/^ui\.close$/),
      String(/^steps\.title$/),
      String(/^steps\.state\..+\.label$/),
    ])
  })

  it('takes no right or file name for a key', () => {
    expect(usedKeys("action: 'today.read', label: 'today.read', import x from './steps.ts'", areas)).toEqual(
      [],
    )
  })
})
