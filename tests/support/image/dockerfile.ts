import { readFile } from 'node:fs/promises'

/** One line of a Dockerfile, continuation lines joined. */
export interface Instruction {
  readonly word: string
  readonly rest: string
}

/** What stands between two FROM lines. */
export interface Stage {
  readonly name: string
  readonly base: string
  readonly instructions: readonly Instruction[]
}

/** Reads the stages of a Dockerfile; comments and empty lines are left out. */
export async function readDockerfile(path: string): Promise<Stage[]> {
  const text = await readFile(path, 'utf8')
  const stages: { name: string; base: string; instructions: Instruction[] }[] = []
  for (const line of text.replaceAll(/\\\n\s*/g, '').split('\n')) {
    const [, word, rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line.trim()) ?? []
    if (word === undefined) continue
    if (word === 'FROM') {
      const [base = '', , name = String(stages.length)] = rest.split(/\s+/)
      stages.push({ name, base, instructions: [] })
    } else stages.at(-1)?.instructions.push({ word, rest })
  }
  return stages
}

/** The last value of an instruction that counts once, such as USER or CMD. */
export function lastOf(stage: Stage, word: string): string {
  return stage.instructions.findLast((instruction) => instruction.word === word)?.rest ?? ''
}

/** The words of an instruction in its JSON form, as `CMD ["node", "main.ts"]`. */
export function commandOf(rest: string): string[] {
  return JSON.parse(rest.slice(rest.indexOf('['))) as string[]
}
