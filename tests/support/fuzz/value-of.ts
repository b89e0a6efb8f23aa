import type { Random } from '@wegmarke/sample-data/random'

/** The ids that are really there, by the name of the parameter; a request without one could only be answered by 404. */
export type Ids = Readonly<Record<string, string>>

/** The part of JSON Schema that the contract is written in. */
interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly pattern?: string
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly minimum?: number
  readonly maximum?: number
}

const WORDS = [
  'Amina',
  'MAT',
  'BSK-B1',
  'Übergang',
  '%',
  'x@example.org',
  "O'Brien",
  'ش',
  '日本',
  '1',
  '\u202eX',
]
const NOBODY = '00000000-0000-4000-8000-000000000000'

/** One text for each form that the contract asks of texts. */
const FORMS: readonly (readonly [form: RegExp, text: (random: Random, ids: Ids) => string])[] = [
  [/0-9a-f\]\{8\}/, (random, ids) => random.pick([...Object.values(ids), NOBODY])],
  [/\(0\[1-9\]\|\[12\]/, (random) => dayOf(random)],
  [/\(0\[1-9\]\|1\[0-2\]\)\$/, (random) => dayOf(random).slice(0, 7)],
  [/@/, (random) => `${random.pick(WORDS)}@example.org`],
  [/\\d\{8\}/, (random) => random.pick(['05111000', '05962024', '00000000'])],
]

function dayOf(random: Random): string {
  const year = random.pick([1900, 1989, 2018, 2024, 2025, 2026, 2026, 2027, 2199])
  const two = (number: number) => String(number).padStart(2, '0')
  return `${year}-${two(random.between(1, 12))}-${two(random.between(1, 31))}`
}

/** A value of the form that a schema asks for: possible, not always sensible. */
export function valueOf(schema: Schema, random: Random, ids: Ids): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return random.pick(schema.enum)
  if (schema.anyOf) return valueOf(random.pick(schema.anyOf), random, ids)
  switch (schema.type) {
    case 'object':
      return objectOf(schema, random, ids)
    case 'array':
      return Array.from({ length: random.between(0, 3) }, () => valueOf(schema.items ?? {}, random, ids))
    case 'integer':
      return random.between(schema.minimum ?? -3, Math.min(schema.maximum ?? 100, 100))
    case 'number':
      return random.next() * (schema.maximum ?? 100)
    case 'boolean':
      return random.chance(0.5)
    case 'null':
      return null
    default:
      return textOf(schema, random, ids)
  }
}

function objectOf(schema: Schema, random: Random, ids: Ids): object {
  const named = Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const isLeftOut = !schema.required?.includes(name) && random.chance(0.5)
    return isLeftOut ? [] : [[name, valueOf(part, random, ids)] as const]
  })
  const [free] = Object.values(schema.patternProperties ?? {})
  if (free) named.push([random.pick(WORDS), valueOf(free, random, ids)])
  return Object.fromEntries(named)
}

function textOf({ pattern = '' }: Schema, random: Random, ids: Ids): string {
  const form = FORMS.find(([is]) => is.test(pattern))
  return form ? form[1](random, ids) : random.pick(WORDS)
}
