/**
 * The same tree with any text in its leaves. Each English area `satisfies Messages<typeof theGermanOne>`,
 * so a key that is missing, or has no German counterpart, does not compile.
 */
export type Messages<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Messages<T[Key]> }
