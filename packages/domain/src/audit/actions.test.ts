import { describe, expect, it } from 'vitest'
import { actionsOfGroup, AUDIT_ACTIONS, AUDIT_GROUPS, groupOfAction, wordsOfAction } from './actions.ts'

describe('the words of the trace', () => {
  it.each(AUDIT_ACTIONS)('%s has words of its own in both languages', (action) => {
    for (const language of ['de', 'en'] as const) {
      const words = wordsOfAction(action, language)
      expect(words).toMatch(/^\p{Lu}.+[^.]$/u)
      const others = AUDIT_ACTIONS.filter((other) => other !== action)
      expect(others.map((other) => wordsOfAction(other, language))).not.toContain(words)
    }
  })

  it('call things what the pages call them', () => {
    const said = AUDIT_ACTIONS.map((action) => wordsOfAction(action, 'de')).join('\n')
    expect(said).not.toMatch(/Organisation|Kennwort/)
  })

  it('fit the form that the database demands', () => {
    for (const action of AUDIT_ACTIONS) expect(action).toMatch(/^[a-zA-Z]+\.[a-zA-Z]+$/)
  })

  it('stand in exactly one kind each, and no kind is empty', () => {
    expect(AUDIT_GROUPS.flatMap(actionsOfGroup).toSorted()).toEqual(AUDIT_ACTIONS.toSorted())
    expect(new Set(AUDIT_ACTIONS).size).toBe(AUDIT_ACTIONS.length)
    for (const group of AUDIT_GROUPS) expect(actionsOfGroup(group)).not.toEqual([])
    expect(groupOfAction('session.refused')).toBe('sign_in')
    expect(groupOfAction('thing.forgotten')).toBeUndefined()
  })

  it('show an action that is not known as it was recorded', () => {
    expect(wordsOfAction('session.started', 'de')).toBe('Angemeldet')
    expect(wordsOfAction('session.started', 'en')).toBe('Signed in')
    expect(wordsOfAction('thing.forgotten', 'de')).toBe('thing.forgotten')
  })
})
