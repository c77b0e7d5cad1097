import { isRefusal } from '#kernel/refusal.ts'
import { languageOf } from './language.ts'

/** Ends a command that was refused (exit 1, its sentence) or broke (exit 1, what happened). Never a stack trace for a refusal. */
export function fail(error: unknown): never {
  if (isRefusal(error)) process.stderr.write(`${error.text[languageOf(process.env)]}\n`)
  else
    process.stderr.write(
      `${error instanceof Error ? (process.env.HUIYIN_DEBUG ? error.stack : error.message) : String(error)}\n`,
    )
  process.exit(1)
}

/** As `fail`; a refusal goes to where the JSON is read, when that was asked for. */
export function failAsAsked(error: unknown, { json }: { readonly json?: true }): void {
  if (!json || !isRefusal(error)) fail(error)
  process.stdout.write(`${JSON.stringify({ refusal: error }, null, 2)}\n`)
  process.exitCode = 1
}
