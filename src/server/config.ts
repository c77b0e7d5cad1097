import { resolve } from 'node:path'
import { z } from 'zod'

const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  HUIYIN_DATA: z.string().min(1).default('var'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HUIYIN_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  HUIYIN_TRUST_PROXY: z.enum(['yes', 'no']).default('no'),
})

/** What the environment says: where the data is, where to listen, what the address is called outside. */
export interface Config {
  readonly databaseUrl?: string
  /** Absolute. */
  readonly dataDir: string
  readonly host: string
  readonly port: number
  /** As people type it, where it differs: https://office.example */
  readonly origin?: string
  readonly trustProxy: boolean
}

const root = resolve(import.meta.dirname, '../..')

/** Throws an Error that names the variable, what it holds and what it should. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = environment.safeParse(given)
  if (!read.success) {
    const wrong = read.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`the environment is not as it should be: ${wrong.join('; ')}`)
  }
  const { DATABASE_URL, HUIYIN_DATA, HOST, PORT, HUIYIN_ORIGIN, HUIYIN_TRUST_PROXY } = read.data
  return {
    databaseUrl: DATABASE_URL,
    dataDir: resolve(root, HUIYIN_DATA),
    host: HOST,
    port: PORT,
    origin: HUIYIN_ORIGIN && new URL(HUIYIN_ORIGIN).origin,
    trustProxy: HUIYIN_TRUST_PROXY === 'yes',
  }
}
