import { describe, expect, it } from 'vitest'
import { actionsOfGroup, AUDIT_ACTION_NAMES, AUDIT_ACTIONS, wordsOfAction } from './actions.ts'
import { AUDIT_GROUPS } from './groups.ts'

describe('the words of the trace', () => {
  it.each(AUDIT_ACTION_NAMES)('%s has different words for itself in both languages', (action) => {
    const { de, en } = AUDIT_ACTIONS[action]
    expect(de).toMatch(/^\p{Lu}.+[^.]$/u)
    expect(en).toMatch(/^\p{Lu}.+[^.]$/u)
    const others = AUDIT_ACTION_NAMES.filter((other) => other !== action)
    expect(others.map((other) => AUDIT_ACTIONS[other].de)).not.toContain(de)
    expect(others.map((other) => AUDIT_ACTIONS[other].en)).not.toContain(en)
  })

  it('fit the form that the database demands', () => {
    for (const action of AUDIT_ACTION_NAMES) expect(action).toMatch(/^[a-zA-Z]+\.[a-zA-Z]+$/)
  })

  it('stand in exactly one kind each, and no kind is empty', () => {
    const grouped = AUDIT_GROUPS.flatMap(actionsOfGroup)
    expect(grouped.toSorted()).toEqual(AUDIT_ACTION_NAMES.toSorted())
    for (const group of AUDIT_GROUPS) expect(actionsOfGroup(group)).not.toEqual([])
  })

  it('show an action that is not known as it was recorded', () => {
    expect(wordsOfAction('session.started', 'de')).toBe('Angemeldet')
    expect(wordsOfAction('session.started', 'en')).toBe('Signed in')
    expect(wordsOfAction('thing.forgotten', 'de')).toBe('thing.forgotten')
  })
})
