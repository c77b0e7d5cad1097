export type Language = 'zh' | 'en'

/** What was asked for, else what the environment says. Chinese where it says nothing: it is the product's first language. */
export function languageOf(env: NodeJS.ProcessEnv, asked?: string): Language {
  const said = asked ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? ''
  return said.toLowerCase().startsWith('en') ? 'en' : 'zh'
}
