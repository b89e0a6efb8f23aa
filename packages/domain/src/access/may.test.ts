import { describe, expect, it } from 'vitest'
import {
  type Action,
  FILE_ACTIONS,
  fileAbilities,
  GENERAL_ACTIONS,
  generalAbilities,
  may,
  RULES,
} from './may.ts'
import type { Rule } from './predicates.ts'
import { type FileRelations, type Grant, NO_RELATION, type Principal } from './principal.ts'
import { GENERAL_RIGHTS, RIGHTS_ON_CLOSED_FILE, RIGHTS_ON_OPEN_FILE } from './rights.fixture.ts'
import { CATEGORIES, type Category, type Role } from './roles.ts'

const NOBODY: Principal = { accountId: 'a', allianceId: 'b', grants: [], posts: [] }

function holder(role: Role, { confirmed = true, post = false } = {}): Principal {
  const grant: Grant = { role, organisationId: 'o', confirmed }
  return {
    ...NOBODY,
    grants: [grant],
    posts: post ? [{ caseloadId: 1, organisationId: 'o', kind: 'lead' }] : [],
  }
}

/** The relations that the heads of the tables stand for. */
const RELATIONS: Readonly<Record<string, Partial<FileRelations>>> = {
  lead: { isLead: true },
  depu: { isDeputy: true },
  supe: { isSupervisor: true },
  ment: { isMentor: true },
  offi: { isDataProtectionOfficer: true },
  aske: { isDataProtectionOfficer: true, hasOpenAccessRequest: true },
  none: {},
  ...consented('r', (category) => ({ readable: [category] })),
  ...consented('c', (category) => ({ readable: [category], contributable: [category] })),
}

function consented(letter: string, open: (category: Category) => Partial<FileRelations>) {
  return Object.fromEntries(
    CATEGORIES.map((category) => [`${letter}${category.slice(0, 2)}`, open(category)]),
  )
}

const ROLES: Readonly<Record<string, Principal>> = {
  cw: holder('caseworker'),
  'cw+post': holder('caseworker', { post: true }),
  vol: holder('volunteer', { post: true }),
  sup: holder('supervisor'),
  alli: holder('alliance_member', { post: true }),
  adm: holder('administrator', { post: true }),
  dpo: holder('data_protection_officer', { post: true }),
  'cw?': holder('caseworker', { confirmed: false, post: true }),
  'sup?': holder('supervisor', { confirmed: false, post: true }),
  nobody: NOBODY,
}

interface Cell {
  readonly action: Action
  readonly column: string
  readonly principal: Principal
  readonly file: FileRelations
  readonly expected: boolean
}

/** Reads a table typed by hand; a missing cell, an unknown row or column is an error. */
function readCells(
  text: string,
  actions: readonly Action[],
  columns: readonly string[],
  at: (column: string) => Pick<Cell, 'principal' | 'file'>,
): Cell[] {
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  expect(head).toEqual(columns)
  expect(rows.map(([action]) => action)).toEqual(actions)
  return rows.flatMap(([action = '', ...signs]) => {
    expect(signs).toHaveLength(head.length)
    return head.map((column, index) => {
      expect(['+', '-']).toContain(signs[index])
      return { action: action as Action, column, ...at(column), expected: signs[index] === '+' }
    })
  })
}

const onFile = (isClosed: boolean) => (column: string) => ({
  principal: NOBODY,
  file: { ...NO_RELATION, ...RELATIONS[column], isClosed },
})
const heads = Object.keys(RELATIONS)
const FILE_CELLS = [
  ...readCells(RIGHTS_ON_OPEN_FILE, FILE_ACTIONS, heads, onFile(false)),
  ...readCells(RIGHTS_ON_CLOSED_FILE, FILE_ACTIONS, heads, onFile(true)),
]
const GENERAL_CELLS = readCells(GENERAL_RIGHTS, GENERAL_ACTIONS, Object.keys(ROLES), (column) => ({
  principal: ROLES[column] ?? NOBODY,
  file: NO_RELATION,
}))
const CELLS = [...FILE_CELLS, ...GENERAL_CELLS]

describe('the table of rights', () => {
  it.each([...FILE_ACTIONS, ...GENERAL_ACTIONS])('%s', (action) => {
    const cells = CELLS.filter((cell) => cell.action === action)
    const wrong = cells.filter(({ principal, file, expected }) => may(principal, action, file) !== expected)
    expect(wrong.map(({ column, file }) => ({ column, isClosed: file.isClosed }))).toEqual([])
  })

  it('is what the screens are told', () => {
    for (const column of heads) {
      for (const isClosed of [false, true]) {
        const { principal, file } = onFile(isClosed)(column)
        const expected = FILE_CELLS.filter(
          (cell) => cell.column === column && cell.file.isClosed === isClosed && cell.expected,
        )
        expect(fileAbilities(principal, file)).toEqual(expected.map(({ action }) => action))
      }
    }
    for (const [column, principal] of Object.entries(ROLES)) {
      const expected = GENERAL_CELLS.filter((cell) => cell.column === column && cell.expected)
      expect(generalAbilities(principal)).toEqual(expected.map(({ action }) => action))
    }
  })

  it('opens no file by a role alone, and nothing on a file without a relation', () => {
    for (const principal of Object.values(ROLES)) expect(fileAbilities(principal, NO_RELATION)).toEqual([])
  })
})

/** A rule that decides otherwise than the one in force. */
interface Mutant {
  readonly name: string
  readonly action: Action
  readonly rule: Rule
}

const isKilled = ({ action, rule }: Mutant) =>
  CELLS.some((cell) => cell.action === action && rule(cell.principal, cell.file) !== cell.expected)

/** A fact about the file that a rule takes for given, or never sees. */
const FACTS: Readonly<Record<string, (file: FileRelations) => FileRelations>> = {
  ...Object.fromEntries(
    (
      [
        'isLead',
        'isDeputy',
        'isSupervisor',
        'isMentor',
        'isDataProtectionOfficer',
        'hasOpenAccessRequest',
        'isClosed',
      ] as const
    ).flatMap((fact) =>
      [true, false].map((value) => [
        `${fact} always ${value}`,
        (file: FileRelations) => ({ ...file, [fact]: value }),
      ]),
    ),
  ),
  ...Object.fromEntries(
    (['readable', 'contributable'] as const).flatMap((list) =>
      CATEGORIES.flatMap((category) => [
        [
          `${category} always ${list}`,
          (file: FileRelations) => ({ ...file, [list]: [...file[list], category] }),
        ],
        [
          `${category} never ${list}`,
          (file: FileRelations) => ({ ...file, [list]: file[list].filter((one) => one !== category) }),
        ],
      ]),
    ),
  ),
}

/** Every mixture of relations of which at most one comes by consent. */
function* mixtures(): Generator<FileRelations> {
  const facts = [
    'isLead',
    'isDeputy',
    'isSupervisor',
    'isMentor',
    'isDataProtectionOfficer',
    'hasOpenAccessRequest',
    'isClosed',
  ] as const
  const consents: Partial<FileRelations>[] = [
    {},
    ...heads.filter((head) => /^[rc]..$/.test(head)).map((head) => RELATIONS[head] ?? {}),
  ]
  for (let bits = 0; bits < 2 ** facts.length; bits += 1) {
    const held = Object.fromEntries(facts.map((fact, index) => [fact, ((bits >> index) & 1) === 1]))
    for (const consent of consents) yield { ...NO_RELATION, ...held, ...consent }
  }
}

describe('the table of rights notices', () => {
  it('each rule that always or never holds', () => {
    const mutants = [...FILE_ACTIONS, ...GENERAL_ACTIONS].flatMap((action): Mutant[] => [
      { name: `${action} always`, action, rule: () => true },
      { name: `${action} never`, action, rule: () => false },
    ])
    const survivors = mutants.filter((mutant) => !isKilled(mutant)).map(({ name }) => name)
    // Whoever is signed in has these three: the rule itself is "always".
    expect(survivors).toEqual(['session.own always', 'catalogue.read always', 'today.read always'])
  })

  it('each fact about a file that a rule takes for given or overlooks', () => {
    const everywhere = [...mixtures()]
    const survivors = FILE_ACTIONS.flatMap((action) => {
      const rule = RULES[action]
      return Object.entries(FACTS)
        .map(([fact, force]): Mutant => ({
          name: `${action}: ${fact}`,
          action,
          rule: (who, file) => rule(who, force(file)),
        }))
        .filter((mutant) => !isKilled(mutant))
        .filter((mutant) => everywhere.some((file) => mutant.rule(NOBODY, file) !== rule(NOBODY, file)))
    })
    expect(survivors.map(({ name }) => name)).toEqual([])
  })

  it('each role and each post that a rule takes for given or overlooks', () => {
    const roles = new Set(GENERAL_CELLS.flatMap(({ principal }) => principal.grants.map(({ role }) => role)))
    const changes: ((who: Principal) => Principal)[] = [
      ...[...roles].flatMap((role) => [
        (who: Principal) => ({ ...who, grants: [...who.grants, ...holder(role).grants] }),
        (who: Principal) => ({ ...who, grants: who.grants.filter((grant) => grant.role !== role) }),
      ]),
      (who) => ({ ...who, grants: who.grants.map((grant) => ({ ...grant, confirmed: true })) }),
      (who) => ({ ...who, posts: holder('caseworker', { post: true }).posts }),
      (who) => ({ ...who, posts: [] }),
    ]
    const principals = Object.values(ROLES)
    const pairs = principals.flatMap((one) =>
      principals.map((other) => ({ ...one, grants: [...one.grants, ...other.grants] })),
    )
    const survivors = GENERAL_ACTIONS.flatMap((action) => {
      const rule = RULES[action]
      return changes
        .map((change, index): Mutant => ({
          name: `${action}: ${index}`,
          action,
          rule: (who, file) => rule(change(who), file),
        }))
        .filter((mutant) => !isKilled(mutant))
        .filter((mutant) => pairs.some((who) => mutant.rule(who, NO_RELATION) !== rule(who, NO_RELATION)))
    })
    expect(survivors.map(({ name }) => name)).toEqual([])
  })
})
