import type { FieldError } from '@wegmarke/contract/problems'
import type { ErrorObject } from 'ajv'

const MOST_ERRORS = 50

/**
 * Turns the validator's findings into one stable code per faulty field.
 * Codes are the JSON Schema keywords: required, type, enum, const, minLength, maxLength, pattern, minimum, maximum,
 * minItems, maxItems, additionalProperties. The pointer of a missing or unknown field names that field.
 */
export function fieldErrors(found: readonly ErrorObject[], value: unknown): FieldError[] {
  const seen = new Set<string>()
  const errors: FieldError[] = []
  for (const error of withoutUnions(found, value)) {
    const field = toFieldError(error)
    const key = `${field.pointer} ${field.code}`
    if (seen.has(key)) continue
    seen.add(key)
    errors.push(field)
  }
  return errors.slice(0, MOST_ERRORS)
}

function toFieldError({ keyword, instancePath, params }: ErrorObject): FieldError {
  const named: unknown = params['missingProperty'] ?? params['additionalProperty']
  const pointer = typeof named === 'string' ? `${instancePath}/${escape(named)}` : instancePath
  const limit: unknown = params['limit']
  return typeof limit === 'number'
    ? { pointer, code: keyword, params: { limit } }
    : { pointer, code: keyword }
}

/** A union reports every branch; the reader needs the one that was meant. */
function withoutUnions(found: readonly ErrorObject[], value: unknown): ErrorObject[] {
  let rest = [...found]
  const unions = found.filter((error) => error.keyword === 'anyOf').toSorted(deepestFirst)
  for (const union of unions) {
    const branches = branchesOf(union, rest)
    const meant = meantBranch(union, branches, value)
    const others = new Set([union, ...branches.flat()].filter((error) => !meant.includes(error)))
    rest = rest.filter((error) => !others.has(error))
    if (meant.length === 0) rest.push({ ...union, keyword: 'type' })
  }
  return rest
}

function deepestFirst(a: ErrorObject, b: ErrorObject): number {
  return b.schemaPath.length - a.schemaPath.length
}

function branchesOf(union: ErrorObject, errors: readonly ErrorObject[]): ErrorObject[][] {
  const branches = new Map<string, ErrorObject[]>()
  for (const error of errors) {
    if (error === union || !error.schemaPath.startsWith(`${union.schemaPath}/`)) continue
    // The same schema may be checked at many places, the items of a list.
    if (!isWithin(error.instancePath, union.instancePath)) continue
    const branch = error.schemaPath.slice(union.schemaPath.length + 1).split('/', 1)[0] ?? ''
    branches.set(branch, [...(branches.get(branch) ?? []), error])
  }
  return [...branches.values()]
}

function isWithin(path: string, parent: string): boolean {
  return path === parent || path.startsWith(`${parent}/`)
}

/** The branch whose type and whose constant parts (`kind`) fit; none when the value is of another type altogether. */
function meantBranch(union: ErrorObject, branches: readonly ErrorObject[][], value: unknown): ErrorObject[] {
  const fitting = branches.filter((branch) =>
    branch.every((error) => !(error.keyword === 'type' && error.instancePath === union.instancePath)),
  )
  const named = fitting.filter((branch) => branch.every((error) => error.keyword !== 'const'))
  if (named.length > 0) return shortest(named)
  if (fitting.length === 0 || !isObjectAt(value, union.instancePath)) return shortest(fitting)
  return shortest(fitting).filter((error) => error.keyword === 'const')
}

function shortest(branches: readonly ErrorObject[][]): ErrorObject[] {
  return branches.toSorted((a, b) => a.length - b.length)[0] ?? []
}

function isObjectAt(value: unknown, pointer: string): boolean {
  const keys = pointer.split('/').slice(1)
  const found = keys.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[unescape(key)],
    value,
  )
  return typeof found === 'object' && found !== null
}

function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

function unescape(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~')
}
