import { describe, expect, it } from 'vitest'
import {
  and,
  hasAccessRequest,
  holds,
  isClosedFile,
  isDataProtectionOfficer,
  isDeputy,
  isLead,
  isMentor,
  isOpenFile,
  isSupervisor,
  mayContribute,
  mayRead,
  or,
  participates,
  type Rule,
  worksOn,
} from './predicates.ts'
import { type FileRelations, NO_RELATION, type Principal } from './principal.ts'
import { CATEGORIES, ROLES } from './roles.ts'

const NOBODY: Principal = { accountId: 'a', allianceId: 'b', grants: [], posts: [] }

/** Each question about a file, and the only relations of these to which the answer is yes. */
const QUESTIONS: readonly (readonly [string, Rule, readonly (keyof FileRelations)[]])[] = [
  ['isLead', isLead, ['isLead']],
  ['isDeputy', isDeputy, ['isDeputy']],
  ['isSupervisor', isSupervisor, ['isSupervisor']],
  ['isMentor', isMentor, ['isMentor']],
  ['isDataProtectionOfficer', isDataProtectionOfficer, ['isDataProtectionOfficer']],
  ['hasAccessRequest', hasAccessRequest, ['hasOpenAccessRequest']],
  ['isClosedFile', isClosedFile, ['isClosed']],
  [
    'isOpenFile',
    isOpenFile,
    ['isLead', 'isDeputy', 'isSupervisor', 'isMentor', 'isDataProtectionOfficer', 'hasOpenAccessRequest'],
  ],
  ['worksOn', worksOn, ['isLead', 'isDeputy']],
  ['participates', participates, []],
]

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
  it.each(QUESTIONS)('%s', (_name, rule, facts) => {
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
    expect(participates(NOBODY, read)).toBe(true)
    expect(participates(NOBODY, NO_RELATION)).toBe(false)
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
    const decide = (rule: Rule) => rule(NOBODY, NO_RELATION)
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
