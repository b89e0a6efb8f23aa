import { execFile } from 'node:child_process'
import { chown, cp, mkdir, readdir, stat } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Instruction, Stage } from './dockerfile.ts'

const execute = promisify(execFile)

/** A stage that has been built: its root folder, its working folder, its environment. */
export interface BuiltStage {
  readonly root: string
  readonly workdir: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * Takes the steps of a Dockerfile in folders of this machine: each stage has a root of its own, COPY copies, RUN runs in
 * the working folder. The base image is this machine's Node of the same version.
 * @param folder empty; `context` in it is what COPY reads
 * @returns the last stage
 */
export async function runStages(stages: readonly Stage[], folder: string): Promise<BuiltStage> {
  const built = new Map<string, BuiltStage>()
  for (const stage of stages) built.set(stage.name, await runStage(stage, folder, built))
  const last = built.get(stages.at(-1)?.name ?? '')
  if (last === undefined) throw new Error('the Dockerfile has no stage')
  return last
}

async function runStage(
  stage: Stage,
  folder: string,
  built: ReadonlyMap<string, BuiltStage>,
): Promise<BuiltStage> {
  const root = join(folder, `stage-${stage.name}`)
  const env: Record<string, string> = {}
  let workdir = root
  for (const { word, rest } of stage.instructions) {
    if (word === 'WORKDIR') {
      workdir = join(root, rest)
      await mkdir(workdir, { recursive: true })
    } else if (word === 'ENV') {
      const [name = '', value = ''] = rest.split('=', 2)
      env[name] = value
    } else if (word === 'COPY') await copy(rest, { folder, root, workdir, built })
    else if (word === 'RUN') await run(rest, workdir, join(folder, 'global'))
    else if (!['USER', 'EXPOSE', 'HEALTHCHECK', 'CMD'].includes(word)) throw new Error(`unknown step ${word}`)
  }
  return { root, workdir, env }
}

interface CopyWorld {
  readonly folder: string
  readonly root: string
  readonly workdir: string
  readonly built: ReadonlyMap<string, BuiltStage>
}

async function copy(rest: string, { folder, root, workdir, built }: CopyWorld): Promise<void> {
  const words = rest.split(/\s+/)
  const flag = (name: string) => words.find((word) => word.startsWith(`--${name}=`))?.split('=')[1]
  const paths = words.filter((word) => !word.startsWith('--'))
  const target = paths.pop() ?? ''
  const from = flag('from')
  const source = from === undefined ? join(folder, 'context') : built.get(from)?.root
  if (source === undefined) throw new Error(`there is no stage ${from}`)
  const to = target.startsWith('/') ? join(root, target) : join(workdir, target)
  for (const path of paths) {
    const original = join(source, path)
    const isFolder = (await stat(original)).isDirectory()
    const place = isFolder || !target.endsWith('/') ? to : join(to, path.split('/').at(-1) ?? '')
    await mkdir(dirname(place), { recursive: true })
    await cp(original, place, { recursive: true, verbatimSymlinks: true })
  }
  const owner = flag('chown')?.split(':').map(Number)
  if (owner?.[0] !== undefined && owner[1] !== undefined) await chown(to, owner[0], owner[1])
}

async function run(command: string, cwd: string, global: string): Promise<void> {
  // What an image installs for all goes beside the stages, and comes first.
  const path = [join(global, 'bin'), dirname(process.execPath), process.env['PATH']].join(delimiter)
  // What the test runner sets is not there in a container; certificates and registries of this machine are needed.
  const kept = Object.entries(process.env).filter(([name]) => !/^(NODE_ENV|VITEST|VITE_|npm_)/.test(name))
  const env = { ...Object.fromEntries(kept), PATH: path, NPM_CONFIG_PREFIX: global }
  await execute('sh', ['-ec', command], { cwd, env, maxBuffer: 64 * 1024 * 1024 })
}

/** Names of the packages that pnpm has put into a stage. */
export async function packagesIn({ workdir }: BuiltStage): Promise<string[]> {
  return await readdir(join(workdir, 'node_modules/.pnpm'))
}

/** The lines of a stage that run something. */
export function runLines({ instructions }: Stage): string[] {
  return instructions.filter(({ word }: Instruction) => word === 'RUN').map(({ rest }) => rest)
}
