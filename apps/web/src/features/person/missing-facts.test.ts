import type { Evaluation, MissingData } from '@wegmarke/contract/evaluation'
import { describe, expect, it } from 'vitest'
import { aCaseFile } from '../../../../../tests/support/web/case-file.ts'
import { missingFacts } from './missing-facts.ts'

const keys = (changes: Parameters<typeof aCaseFile>[0]) =>
  missingFacts(aCaseFile(changes)).map(({ key }) => key)
const lacking = (...kinds: MissingData['kind'][]) =>
  ({
    missing: kinds.map((kind) => ({
      kind,
      record: 'case_file',
      recordId: null,
      field: 'x',
      isDecisive: false,
    })),
  }) as unknown as Evaluation

describe('the basic facts that are missing', () => {
  it('are told with the dialog that takes each, and nothing of what the reader may not see', () => {
    expect(missingFacts(aCaseFile()).map(({ key, dialog }) => [key, dialog])).toEqual([
      ['municipality', 'file'],
      ['residence', 'residence'],
      ['entitlement', 'entitlement'],
      ['entry_levels', 'entry-levels'],
    ])
    expect(keys({ residence: null, entitlements: null, entryLevels: null })).toEqual(['municipality'])
  })

  it('hold what was brought along until one axis of it is known', () => {
    expect(keys({ entryLevels: { version: 1, L: 'unknown', S: 'S0', V: 'unknown' } })).not.toContain(
      'entry_levels',
    )
  })

  it('leave to the evaluation what it lacks itself', () => {
    expect(keys({ evaluation: lacking('goal_missing') })).toContain('entry_levels')
    expect(keys({ evaluation: lacking('entry_level_missing') })).not.toContain('entry_levels')
  })
})
