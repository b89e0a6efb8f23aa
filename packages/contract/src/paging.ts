import Type, { type TObject, type TSchema } from 'typebox'

/** Keyset paging: `after` is the opaque cursor of the last answer, `limit` at most 200 rows. */
export const PageQuery = Type.Object({
  after: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})

/** One page of rows; `next` is null on the last one. Totals are not counted. */
export function Page<T extends TSchema>(
  item: T,
): TObject<{
  items: ReturnType<typeof Type.Array<T>>
  next: ReturnType<typeof Nullable<ReturnType<typeof Type.String>>>
}> {
  return Type.Object({ items: Type.Array(item), next: Nullable(Type.String()) })
}

/** The value or null: "known to be empty" and "not said" are both null, never a missing field. */
export function Nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()])
}
