import { themeKey } from './theme.ts'

/**
 * Stands in for antd's `genStyleUtils` in the built application, where the styles are a sheet already: each hook only
 * answers with the classes that an element needs (none for the hash, ours for the variables).
 */
export function genStyleHooks() {
  return (): [hash: string, variables: string] => ['', themeKey]
}

export function genComponentStyleHook() {
  return () => ''
}

export function genSubStyleComponent() {
  return () => null
}

/** antd's own names for the variables of a part: how to set one, and how to read it. */
export function genCssVar(antClass: string, part: string) {
  const prefix = `--${antClass.replace(/\./g, '')}-${part}-`
  const nameOf = (name: string) => `${prefix}${name}`
  const variableOf = (name: string, fallback?: string) => `var(${prefix}${name}${fallback ? `, ${fallback}` : ''})`
  return [nameOf, variableOf] as const
}
