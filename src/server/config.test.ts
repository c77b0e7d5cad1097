import assert from 'node:assert/strict'
import { isAbsolute } from 'node:path'
import { test } from 'node:test'
import { readConfig } from './config.ts'

test('with nothing set it is the embedded database, for this machine alone, without any outside sign-in', () => {
  const config = readConfig({})
  assert.deepEqual(
    [
      config.databaseUrl,
      config.host,
      config.port,
      config.trustProxy,
      config.identityProvider,
      config.passwordDirectory,
    ],
    [undefined, '127.0.0.1', 8080, false, undefined, undefined],
  )
  assert.ok(isAbsolute(config.dataDir))
})

test('a variable that is not as it should be is named', () => {
  assert.throws(() => readConfig({ PORT: '99999' }), /PORT/)
  assert.throws(() => readConfig({ DATABASE_URL: 'mysql://x' }), /DATABASE_URL/)
  assert.throws(() => readConfig({ HUIYIN_ORIGIN: 'office.example' }), /HUIYIN_ORIGIN/)
  assert.throws(() => readConfig({ HUIYIN_LDAP_URL: 'https://x', HUIYIN_LDAP_ENTRY: 'uid={login}' }), /HUIYIN_LDAP_URL/)
  assert.throws(() => readConfig({ HUIYIN_LDAP_URL: 'ldaps://x', HUIYIN_LDAP_ENTRY: 'uid=me' }), /HUIYIN_LDAP_ENTRY/)
})

test('what belongs together is given together', () => {
  assert.throws(() => readConfig({ HUIYIN_LDAP_URL: 'ldaps://directory.example' }), /HUIYIN_LDAP_ENTRY must be given/)
  const provider = {
    HUIYIN_OIDC_ISSUER: 'https://id.example',
    HUIYIN_OIDC_CLIENT: 'huiyin',
    HUIYIN_OIDC_SECRET: 'secret',
  }
  assert.throws(() => readConfig({ ...provider, HUIYIN_OIDC_SECRET: '' }), /HUIYIN_OIDC_SECRET must be given/)
  assert.throws(() => readConfig(provider), /needs HUIYIN_ORIGIN/)
  const { identityProvider } = readConfig({ ...provider, HUIYIN_ORIGIN: 'https://office.example/' })
  assert.equal(identityProvider?.returnTo, 'https://office.example/api/sign-in/outside/return')
})
