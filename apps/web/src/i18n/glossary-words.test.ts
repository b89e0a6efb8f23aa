import { REPORT_WORDS } from '@wegmarke/domain/report/words/words'
import { expect, it } from 'vitest'
import { de } from './de/messages.ts'
import { en } from './en/messages.ts'
import { flatten } from './key-scan.ts'

it('calls the phases the same on the page of the person and in the report', () => {
  expect(de.person.phase).toEqual(REPORT_WORDS.de.phase)
  expect(en.person.phase).toEqual(REPORT_WORDS.en.phase)
})

// The law knows an obligation to live in one “Gemeinde”, and a “Gemeinde” is a kind of organisation.
const OF_THE_LAW = /residence_obligation|admin\.kind\./

it.each([
  ['Gemeinde', 'Kommune'],
  ['Bestand', 'Fallbestand'],
])('never says %s where the glossary says %s', (word) => {
  const others = [...flatten(de)].filter(
    ([key, text]) => !OF_THE_LAW.test(key) && text.split(/[^\p{L}]/u).includes(word),
  )
  expect(others).toEqual([])
})
