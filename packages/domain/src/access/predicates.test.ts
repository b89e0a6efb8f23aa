import { describe, expect, it } from 'vitest'
import * as predicates from './predicates.ts'
import { type FileRelations, NO_RELATION, type Principal } from './principal.ts'
import { CATEGORIES, ROLES } from './roles.ts'

const NOBODY: Principal = { accountId: 'a', allianceId: 'b', grants: [], posts: [] }
const { and, holds, mayContribute, mayRead, or } = predicates

/** Each question about a file, and the only relations of these to which the answer is yes. */
const QUESTIONS = {
  isLead: ['isLead'],
  isDeputy: ['isDeputy'],
  isSupervisor: ['isSupervisor'],
  isMentor: ['isMentor'],
  isDataProtectionOfficer: ['isDataProtectionOfficer'],
  hasAccessRequest: ['hasOpenAccessRequest'],
  isClosedFile: ['isClosed'],
  isOpenFile: [
    'isLead',
    'isDeputy',
    'isSupervisor',
    'isMentor',
    'isDataProtectionOfficer',
    'hasOpenAccessRequest',
  ],
  worksOn: ['isLead', 'isDeputy'],
  participates: [],
} as const satisfies Record<string, readonly (keyof FileRelations)[]>

const FACTS = [
  'isLead',
  'isDeputy',
  'isSupervisor',
  'isMentor',
  'isDataProtectionOfficer',
  'hasOpenAccessRequest',
  'isClosed',
] as const

describe('a question about a file', () => {
  it.each(Object.entries(QUESTIONS))('%s', (name, facts) => {
    const rule = predicates[name as keyof typeof QUESTIONS]
    const yes = FACTS.filter((fact) => rule(NOBODY, { ...NO_RELATION, [fact]: true }))
    expect(yes).toEqual(facts)
  })

  it.each(CATEGORIES)('what consent opens: %s', (category) => {
    const read = { ...NO_RELATION, readable: [category] }
    const contribute = { ...NO_RELATION, contributable: [category] }
    expect(CATEGORIES.filter((one) => mayRead(one)(NOBODY, read))).toEqual([category])
    expect(CATEGORIES.filter((one) => mayContribute(one)(NOBODY, contribute))).toEqual([category])
    expect(CATEGORIES.filter((one) => mayRead(one)(NOBODY, contribute))).toEqual([])
    expect(CATEGORIES.filter((one) => mayContribute(one)(NOBODY, read))).toEqual([])
    expect(predicates.participates(NOBODY, read)).toBe(true)
    expect(predicates.participates(NOBODY, NO_RELATION)).toBe(false)
  })
})

describe('a role', () => {
  it.each(ROLES)('%s is held when it is granted and confirmed', (role) => {
    const granted = (confirmed: boolean): Principal => ({
      ...NOBODY,
      grants: [{ role, organisationId: 'o', confirmed }],
    })
    expect(ROLES.filter((one) => holds(one)(granted(true), NO_RELATION))).toEqual([role])
    expect(ROLES.filter((one) => holds(one)(granted(false), NO_RELATION))).toEqual([])
  })
})

describe('rules put together', () => {
  const yes = () => true
  const no = () => false
  it('hold when one of them, or each of them, does', () => {
    const decide = (rule: predicates.Rule) => rule(NOBODY, NO_RELATION)
    expect([or(yes, yes), or(yes, no), or(no, yes), or(no, no), or()].map(decide)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
    expect([and(yes, yes), and(yes, no), and(no, yes), and(no, no), and()].map(decide)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ])
  })
})
