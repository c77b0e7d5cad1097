import { hash, verify } from '@node-rs/argon2'
import { refused } from '#kernel/http/refused.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { weakPassword } from './refusals.ts'

/** argon2id (2) with OWASP's parameters of 2024: 19 MiB, two passes, one lane; about 30 ms on one of our cores. */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

const shortest = 10
/** What is longer is no password but a load on the hash. */
const longest = 200

/** A password whose letters, taken alone, are one of these is what everybody tries first; digits alone are a birthday. */
const common = new Set([
  '',
  'password',
  'passw',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'abc',
  'abcd',
  'abcdef',
  'admin',
  'administrator',
  'huiyin',
  'iloveyou',
  'woaini',
  'welcome',
  'letmein',
])

/** The Refusal that the password meets, if any. */
export function faultOfPassword(password: string, login: string): Refusal | undefined {
  const length = [...password].length
  const plain = password.toLowerCase()
  const letters = plain.replace(/[^\p{L}]/gu, '')
  const holdsLogin = plain === login || (login.length >= 4 && plain.includes(login))
  const weak = length < shortest || length > longest || holdsLogin || common.has(letters) || new Set(plain).size < 5
  return weak ? refused(weakPassword) : undefined
}

export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters)
}

/** Verified against where there is no password, so that a login that nobody has takes as long as one that somebody has. */
const nobodys = hash('nobody has this password', parameters)

export async function passwordHolds(stored: string | null, password: string): Promise<boolean> {
  if (password.length > longest * 2) return false
  const holds = await verify(stored ?? (await nobodys), password)
  return holds && stored !== null
}
