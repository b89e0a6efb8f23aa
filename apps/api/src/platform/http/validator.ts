import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'
import { fieldErrors } from './field-errors.ts'

const strictly = { strict: true, strictRequired: false, allErrors: true, removeAdditional: false } as const

// A body says its types itself; what stands in a URL is text and has to be read as the type of the schema.
const forBodies = new Ajv({ ...strictly, coerceTypes: false })
// `1e400` is read as Infinity, which the limits of a number see only when they are not kept for finite ones.
const forUrls = new Ajv({ ...strictly, coerceTypes: 'array', strictNumbers: false })

/** What a request that breaks its schema is refused with; `problem.ts` turns it into 422 with a list of fields. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput'
  readonly errors: ReturnType<typeof fieldErrors>
  constructor(errors: readonly ErrorObject[], value: unknown) {
    super('The request breaks its schema')
    this.errors = fieldErrors(errors, value)
  }
}

/** Compiles the schemas of the contract: nothing is dropped, nothing is filled in, bodies are not converted. */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const validate: ValidateFunction = (httpPart === 'body' ? forBodies : forUrls).compile(schema)
  return (value: unknown) =>
    validate(value) ? { value } : { error: new InvalidInput(validate.errors ?? [], value) }
}
