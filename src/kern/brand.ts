/** A value that only its constructor makes: the name keeps two kinds of the same base type apart. */
export type Brand<Basis, Name extends string> = Basis & { readonly __brand: Name }
