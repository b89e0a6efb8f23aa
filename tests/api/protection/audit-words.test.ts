import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AUDIT_ACTIONS } from '@wegmarke/domain/audit/actions'
import { wordsOfDetail } from '@wegmarke/domain/audit/detail-words'
import { wordsOfField } from '@wegmarke/domain/audit/field-words'
import { wordsOfRight } from '@wegmarke/domain/audit/right-words'
import { GENERAL_ACTIONS, FILE_ACTIONS } from '@wegmarke/domain/access/may'
import { REPORT_SORTS, ReportQuery } from '@wegmarke/contract/report'
import { SETTING_NAMES } from '@wegmarke/domain/settings/registry'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const ACTION = /'([a-z][a-zA-Z]*\.[a-z][a-zA-Z]*)'/g

/** Statements that write to the trace without the compiler looking: in migrations, and SQL within the server. */
function writtenBySql(): { file: string; action: string }[] {
  const folders = ['migrations', 'apps/api/src']
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.sql') || name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  )
  return files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8')
    const statements = text.match(/insert into audit_event[^;`]*/gi) ?? []
    return statements.flatMap((statement) =>
      [...statement.matchAll(ACTION)].map(([, action = '']) => ({ file, action })),
    )
  })
}

describe('what SQL writes to the trace', () => {
  it('has words', () => {
    const written = writtenBySql()
    // Proof that the statements are found at all.
    expect(written.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'request.refused',
        'housekeeping.done',
        'password.reset',
        'invitation.accepted',
      ]),
    )
    const known: readonly string[] = AUDIT_ACTIONS
    expect(written.filter(({ action }) => !known.includes(action))).toEqual([])
  })
})

describe('what signing in writes to the trace', () => {
  it('has words', () => {
    const text = readFileSync(join(ROOT, 'migrations/20261122T1621_jobs.sql'), 'utf8')
    const allowed = /p_action NOT IN \(([^)]*)\)/.exec(text)?.[1] ?? ''
    const actions = [...allowed.matchAll(ACTION)].map(([, action]) => action)
    expect(actions).toContain('session.refused')
    expect(AUDIT_ACTIONS).toEqual(expect.arrayContaining(actions))
  })
})

describe('the words of the trace', () => {
  it('say what was done, which is never the name of a right to change something', () => {
    const rights: readonly string[] = [...FILE_ACTIONS, ...GENERAL_ACTIONS].filter(
      (right) => !right.endsWith('.read'),
    )
    expect(
      AUDIT_ACTIONS.filter(
        (action) => rights.includes(action) && action !== 'goal.set' && action !== 'entryLevel.set',
      ),
    ).toEqual([])
  })
})

interface AnySchema {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly anyOf?: readonly AnySchema[]
}
interface AnyEndpoint {
  readonly method: string
  readonly schema: { readonly body?: AnySchema; readonly querystring?: AnySchema }
}

/** Secrets and technical wishes that no trace names. */
const NEVER_TRACED =
  'password token contentBase64 fileName mapping profileId answers import after limit measure names ' +
  'caseFileIds consentIds toCaseloadId statementId thingId'

/** Names of the fields that a command takes, and of the filters that an export or a list of oversight takes. */
async function fieldsOfContract(): Promise<Map<string, string>> {
  const folder = join(ROOT, 'packages/contract/src')
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const found = new Map<string, string>()
  for (const file of files) {
    const module = (await import(join(folder, file))) as Record<string, AnyEndpoint>
    for (const [name, endpoint] of Object.entries(module)) {
      const { method, schema } = endpoint ?? {}
      const isTraced = method !== 'GET' || /^export(?!Report)|^list(Audit|RegisteredConsents)/.test(name)
      if (schema === undefined || !isTraced) continue
      for (const part of [schema.body, schema.querystring])
        for (const one of part?.anyOf ?? [part ?? {}])
          for (const field of Object.keys(one.properties ?? {})) found.set(field, name)
    }
  }
  return found
}

describe('what a trace names', () => {
  it('has words: every field that a command or an export takes', async () => {
    const fields = await fieldsOfContract()
    expect(fields.get('happenedOn')).toBeDefined()
    expect(fields.get('displayName')).toBeDefined()
    const without = [...fields].filter(
      ([field]) => !NEVER_TRACED.split(' ').includes(field) && wordsOfField(field, 'de') === field,
    )
    expect(without).toEqual([])
  })

  it('has words: every filter of the report that an export records', () => {
    const names = Object.keys(ReportQuery.properties)
    expect(names).toContain('sort')
    expect(names.filter((name) => wordsOfDetail(name, 'none', 'de').startsWith(`${name}:`))).toEqual([])
    for (const sort of REPORT_SORTS) expect(wordsOfDetail('sort', sort, 'de')).not.toBe(`Sortierung: ${sort}`)
  })

  it('has words: every setting, and every right that can be missing', () => {
    expect(SETTING_NAMES.filter((name) => wordsOfField(name, 'de') === name)).toEqual([])
    const rights = [...FILE_ACTIONS, ...GENERAL_ACTIONS]
    expect(rights.filter((right) => wordsOfRight(right, 'en') === right)).toEqual([])
  })

  it('has words: what the house-keeping has deleted', () => {
    const text = readFileSync(join(ROOT, 'migrations/20261122T1622_keep_house.sql'), 'utf8')
    const names = [...text.matchAll(/counts \|\| jsonb_build_object\('(\w+)'/g)].map(([, name = '']) => name)
    expect(names).toContain('sessions')
    expect(names.filter((name) => wordsOfDetail(name, 1, 'de').startsWith(`${name}:`))).toEqual([])
  })
})
