import { MEASURE_IDS } from '@wegmarke/domain/measures/registry'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const SOURCE = new URL('../../', import.meta.url)
const components = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.vue'))
  .map((path) => path.replaceAll('\\', '/'))
const sourceOf = (path: string): string => readFileSync(new URL(path, SOURCE), 'utf8')

/** Printing how many there are of something: a formatted number, a length, a plural. */
const COUNT = /\{\{[^}]*(formatNumber\(|\.length\b|\{ count)/
const DEFINED = /<Measure(Number|Hint|Legend)\b/

/** Counts that need no definition of their own: what is counted stands right beside them, or they are no count of cases. */
const PLAIN: Readonly<Record<string, string>> = {
  'features/admin/SettingsForm.vue': 'how many settings of this form were changed',
  'features/consents/ConsentLine.vue': 'how many mentorships rest on the consent of this line',
  'features/consents/WithdrawConsentForm.vue': 'what this very withdrawal will end',
  'features/hand-overs/HandOverForm.vue': 'a limit, no count',
  'features/intake/AdmissionCard.vue': 'how many of the criteria below are met',
  'features/mentoring/GoalList.vue': 'how many goals the list below hides',
  'features/imports/CommitCard.vue': 'says of the tiles above how many rows a button takes over',
  'features/session/SessionEndWarning.vue': 'minutes that are left, no count of cases',
  'features/today/TodayList.vue': 'how many rows of this list a button shows',
}

describe('a number on a screen', () => {
  it('is printed only where its definition is one click away', () => {
    const bare = components.filter((path) => {
      const source = sourceOf(path)
      return COUNT.test(source) && !DEFINED.test(source) && !(path in PLAIN) && !path.startsWith('ui/')
    })
    expect(bare).toEqual([])
  })

  it('is taken from the registry by a name that exists there', () => {
    const known = new Set<string>(MEASURE_IDS)
    const named = components.flatMap((path) =>
      [...sourceOf(path).matchAll(/[^:]\bmeasure="([^"{]+)"/g)].map((match) => match[1] ?? ''),
    )
    expect(named.length).toBeGreaterThan(15)
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })
})
