import { resolve } from 'node:path'
import { z } from 'zod'
import type { IdentityProviderConfig } from '#kernel/account/identity-provider.ts'
import type { PasswordDirectoryConfig } from '#kernel/account/password-directory.ts'

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
  HUIYIN_METRICS_TOKEN: z.string().min(16).optional(),
  HUIYIN_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  HUIYIN_OIDC_CLIENT: z.string().optional(),
  HUIYIN_OIDC_SECRET: z.string().optional(),
  HUIYIN_OIDC_NAME: z.string().max(30).default('统一身份认证'),
  HUIYIN_OIDC_LOGIN_CLAIM: z.string().default('preferred_username'),
  HUIYIN_LDAP_URL: z.url({ protocol: /^ldaps?$/ }).optional(),
  HUIYIN_LDAP_ENTRY: z.string().includes('{login}').optional(),
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
  /** Opens /metrics to others than this machine. */
  readonly metricsToken?: string
  readonly identityProvider?: IdentityProviderConfig
  readonly passwordDirectory?: PasswordDirectoryConfig
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
  const { DATABASE_URL, HUIYIN_DATA, HOST, PORT, HUIYIN_ORIGIN, HUIYIN_TRUST_PROXY, HUIYIN_METRICS_TOKEN } = read.data
  return {
    databaseUrl: DATABASE_URL,
    dataDir: resolve(root, HUIYIN_DATA),
    host: HOST,
    port: PORT,
    origin: HUIYIN_ORIGIN && new URL(HUIYIN_ORIGIN).origin,
    trustProxy: HUIYIN_TRUST_PROXY === 'yes',
    metricsToken: HUIYIN_METRICS_TOKEN,
    identityProvider: identityProviderOf(read.data),
    passwordDirectory: passwordDirectoryOf(read.data),
  }
}

type Environment = z.output<typeof environment>

/** All of it or nothing: a provider that is half configured would be found out only when somebody wants to sign in. */
function together(given: Environment, ...names: readonly (keyof Environment)[]): boolean {
  const absent = names.filter(name => given[name] === undefined)
  if (absent.length > 0 && absent.length < names.length)
    throw new Error(`the environment is not as it should be: ${absent.join(', ')} must be given too`)
  return absent.length === 0
}

function identityProviderOf(given: Environment): IdentityProviderConfig | undefined {
  if (!together(given, 'HUIYIN_OIDC_ISSUER', 'HUIYIN_OIDC_CLIENT', 'HUIYIN_OIDC_SECRET')) return undefined
  if (!given.HUIYIN_ORIGIN)
    throw new Error(
      'HUIYIN_OIDC_ISSUER needs HUIYIN_ORIGIN: the identity provider must know where to send people back to',
    )
  return {
    issuer: given.HUIYIN_OIDC_ISSUER ?? '',
    clientId: given.HUIYIN_OIDC_CLIENT ?? '',
    clientSecret: given.HUIYIN_OIDC_SECRET ?? '',
    name: given.HUIYIN_OIDC_NAME,
    loginClaim: given.HUIYIN_OIDC_LOGIN_CLAIM,
    returnTo: new URL('/api/sign-in/outside/return', given.HUIYIN_ORIGIN).href,
    withoutTls: given.HUIYIN_OIDC_ISSUER?.startsWith('http:'),
  }
}

function passwordDirectoryOf(given: Environment): PasswordDirectoryConfig | undefined {
  if (!together(given, 'HUIYIN_LDAP_URL', 'HUIYIN_LDAP_ENTRY')) return undefined
  return { url: given.HUIYIN_LDAP_URL ?? '', entry: given.HUIYIN_LDAP_ENTRY ?? '' }
}
