import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AUDIT_ACTIONS } from '@wegmarke/domain/audit/actions'
import { GENERAL_ACTIONS, FILE_ACTIONS } from '@wegmarke/domain/access/may'
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
