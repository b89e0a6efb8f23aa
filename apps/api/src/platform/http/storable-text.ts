import type { FieldError } from '@wegmarke/contract/problems'
import type { FastifyRequest } from 'fastify'
import { refuse } from './refuse.ts'

const DEEPEST_BODY = 24
const CONTROL_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/

/**
 * Refuses texts that PostgreSQL cannot store as sent: NUL and other control characters, half surrogate pairs.
 * What can be stored is brought to one form: NFC, line ends as \n.
 */
export async function makeTextStorable(request: FastifyRequest): Promise<void> {
  const faults: FieldError[] = []
  for (const part of ['params', 'query', 'body'] as const) {
    const value = request[part]
    if (typeof value === 'string') request[part] = storable(value, '', faults)
    else if (typeof value === 'object' && value !== null) walk(value as Branch, '', 0, faults)
  }
  if (faults.length > 0) throw refuse('text-not-storable', { errors: faults })
}

type Branch = Record<string, unknown>

function walk(branch: Branch, pointer: string, depth: number, faults: FieldError[]): void {
  if (depth > DEEPEST_BODY) throw refuse('malformed-request', { detail: 'nested too deeply' })
  for (const key of Object.keys(branch)) {
    const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (faultOf(key) !== undefined) faults.push({ pointer, code: faultOf(key) ?? '' })
    const value = branch[key]
    if (typeof value === 'string') branch[key] = storable(value, place, faults)
    else if (typeof value === 'object' && value !== null) walk(value as Branch, place, depth + 1, faults)
  }
}

function storable(text: string, pointer: string, faults: FieldError[]): string {
  const code = faultOf(text)
  if (code !== undefined) faults.push({ pointer, code })
  return text.replace(/\r\n?/g, '\n').normalize('NFC')
}

function faultOf(text: string): 'control-character' | 'half-character' | undefined {
  if (CONTROL_CHARACTER.test(text)) return 'control-character'
  return text.isWellFormed() ? undefined : 'half-character'
}
