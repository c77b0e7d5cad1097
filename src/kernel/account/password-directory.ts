import { Client, InvalidCredentialsError } from 'ldapts'
import type { PasswordDirectory } from './means.ts'

export interface PasswordDirectoryConfig {
  /** ldaps://… or ldap://… */
  readonly url: string
  /** A person's entry, with {login} where the login stands: `uid={login},ou=people,dc=office,dc=example`. */
  readonly entry: string
}

/** RFC 4514: what has a meaning in a name is written as its bytes. Logins are of few characters; this does not rely on it. */
const inName = (login: string) =>
  [...Buffer.from(login)]
    .map(byte =>
      /[a-z0-9._-]/i.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `\\${byte.toString(16).padStart(2, '0')}`,
    )
    .join('')

/** Passwords of an LDAP directory: whoever can bind as the entry has the password. */
export function passwordDirectory({ url, entry }: PasswordDirectoryConfig): PasswordDirectory {
  return {
    async holds(login, password) {
      // An empty password is an anonymous bind, which every directory takes.
      if (password === '') return false
      const client = new Client({ url, timeout: 5000, connectTimeout: 5000 })
      try {
        await client.bind(entry.replace('{login}', inName(login)), password)
        return true
      } catch (error) {
        if (error instanceof InvalidCredentialsError) return false
        throw error
      } finally {
        await client.unbind().catch(() => undefined)
      }
    },
  }
}
