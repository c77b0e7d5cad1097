/** What somebody brings to the office, and by which way in. */
export type Brought =
  | { readonly upload: readonly [name: string, bytes: Buffer] }
  | { readonly publicUpload: readonly [name: string, bytes: Buffer] }
  /** Fields of a registration at the desk, beside those that every one has. */
  | { readonly registration: Readonly<Record<string, unknown>> }
  | { readonly publicRequest: Readonly<Record<string, unknown>> }
  /** A note written on a matter that is there already. */
  | { readonly note: string }
  /** Any other form, by its address. */
  | { readonly form: readonly [method: string, path: string, body: Readonly<Record<string, unknown>>] }

/** `sign` is a word that nothing else holds, to be looked for afterwards. */
export type Case = readonly [title: string, bring: (sign: string) => Brought]
