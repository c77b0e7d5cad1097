/** When a field of a form has to be given: always, or where another field says one of these. */
interface Needed {
  readonly required?: true | undefined
  readonly requiredWhen?: { readonly field: string; readonly is: readonly string[] } | undefined
}

/** The same question for the form before it is sent and for the server that reads it. */
export function isRequired(
  { required, requiredWhen }: Needed,
  fields: Readonly<Record<string, { readonly default?: unknown }>>,
  values: Readonly<Record<string, unknown>>,
): boolean {
  if (required || !requiredWhen) return required === true
  const other = values[requiredWhen.field] ?? fields[requiredWhen.field]?.default
  return requiredWhen.is.includes(String(other))
}
