import { createHash, createSign, generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A small OpenID provider that really signs: it lets in at once whoever `person` is. */
export interface TestIdentityProvider {
  readonly issuer: string
  person: { sub: string; preferred_username: string }
  /** What a careless or hostile provider would put into the token. */
  claims: Record<string, unknown>
  close(): Promise<void>
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

export async function testIdentityProvider(clientId: string): Promise<TestIdentityProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, { nonce: string; challenge: string }>()
  const provider = { issuer: '', person: { sub: '', preferred_username: '' }, claims: {} as Record<string, unknown> }

  function token(nonce: string): string {
    const now = Math.floor(Date.now() / 1000)
    const payload = { iss: provider.issuer, aud: clientId, iat: now, exp: now + 300, nonce, ...provider.person }
    const signed = `${encode({ alg: 'RS256', kid: 'one' })}.${encode({ ...payload, ...provider.claims })}`
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', provider.issuer)
    const json = (value: object, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (url.pathname === '/.well-known/openid-configuration')
      return json({
        issuer: provider.issuer,
        authorization_endpoint: `${provider.issuer}/authorize`,
        token_endpoint: `${provider.issuer}/token`,
        jwks_uri: `${provider.issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      })
    if (url.pathname === '/keys') return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one' }] })
    if (url.pathname === '/authorize') {
      const asked = (name: string) => url.searchParams.get(name) ?? ''
      const code = Math.random().toString(36).slice(2)
      codes.set(code, { nonce: asked('nonce'), challenge: asked('code_challenge') })
      const back = new URL(asked('redirect_uri'))
      back.searchParams.set('code', code)
      back.searchParams.set('state', asked('state'))
      return response.writeHead(302, { location: back.href }).end()
    }
    const given = new URLSearchParams(await text(request))
    const known = codes.get(given.get('code') ?? '')
    codes.delete(given.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url')
    if (!known || known.challenge !== challenge) return json({ error: 'invalid_grant' }, 400)
    return json({ access_token: 'unused', token_type: 'Bearer', id_token: token(known.nonce) })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  return Object.assign(provider, { close })
}
