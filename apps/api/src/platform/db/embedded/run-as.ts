import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { describe } from './errors.ts'

/** How programs of PostgreSQL are started: as this user, or, when this user is root, as an unprivileged one. */
export interface RunAs {
  /** Owner of the data; undefined = whoever runs this process. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined
  readonly command: (program: string, args: readonly string[]) => Command
}

export interface Command {
  readonly file: string
  readonly args: string[]
  readonly options: { uid?: number; gid?: number }
}

const execute = promisify(execFile)
const USERS = ['postgres', 'nobody']
/** Ways to let the unprivileged user pass closed folders above (as /root or a fresh temporary folder), least right first. */
const CAPABILITIES = ['dac_read_search', 'dac_override']

/**
 * Finds out how PostgreSQL can be run here; it refuses to run as root.
 * @param program a program of PostgreSQL, tried with --version
 * @param reachable a folder that the program's user must be able to enter
 */
export async function findRunAs(program: string, reachable: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) {
    return { owner: undefined, command: (file, args) => ({ file, args: [...args], options: {} }) }
  }
  const owner = await findUser()
  if (owner === undefined) throw describe('unreachable-folder', reachable)
  const ways = [direct(owner), ...CAPABILITIES.map((capability) => withCapability(owner, capability))]
  for (const command of ways) {
    if (
      (await works(command(program, ['--version']))) &&
      (await works(command('ls', ['-d', `${reachable}/.`])))
    ) {
      return { owner, command }
    }
  }
  throw describe('unreachable-folder', reachable)
}

type Owner = NonNullable<RunAs['owner']>

const direct = (owner: Owner) => (file: string, args: readonly string[]) => ({
  file,
  args: [...args],
  options: owner,
})

function withCapability({ uid, gid }: Owner, capability: string) {
  const drop = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  const keep = [`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`]
  return (file: string, args: readonly string[]) => ({
    file: 'setpriv',
    args: [...drop, ...keep, '--', file, ...args],
    options: {},
  })
}

async function works({ file, args, options }: Command): Promise<boolean> {
  try {
    await execute(file, args, { ...options, timeout: 10_000 })
    return true
  } catch {
    return false
  }
}

async function findUser(): Promise<Owner | undefined> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => ''))
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of USERS) {
    const [, , uid, gid] = lines.find(([user]) => user === name) ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  return undefined
}
