import * as oidc from 'openid-client'
import type { IdentityProvider, Journey } from './means.ts'

export interface IdentityProviderConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** As the button calls it. */
  readonly name: string
  /** Address of `/api/sign-in/outside/return`, as the provider knows it. */
  readonly returnTo: string
  /** Which claim is the login here. */
  readonly loginClaim: string
  /** A provider without TLS, which only a test or a closed network has. */
  readonly withoutTls?: boolean
}

/** Sign-in by the authorization code flow with PKCE and a nonce. The provider is looked up when somebody first goes there. */
export function identityProvider(config: IdentityProviderConfig): IdentityProvider {
  let found: Promise<oidc.Configuration> | undefined
  const provider = () => {
    found ??= discover(config).catch(error => {
      // Not kept: it may only have been away for a moment.
      found = undefined
      throw error
    })
    return found
  }
  return {
    name: config.name,
    async depart() {
      const journey: Journey = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      }
      const address = oidc.buildAuthorizationUrl(await provider(), {
        redirect_uri: config.returnTo,
        scope: 'openid profile',
        state: journey.state,
        nonce: journey.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier),
        code_challenge_method: 'S256',
      })
      return { address: address.href, journey }
    },
    async arrive(returnedTo, { state, nonce, verifier }) {
      // Behind a proxy the server knows itself by another address than the one that the provider was given.
      const asKnown = new URL(config.returnTo)
      asKnown.search = returnedTo.search
      const tokens = await oidc.authorizationCodeGrant(await provider(), asKnown, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      const login = claims?.[config.loginClaim]
      if (!claims || typeof login !== 'string')
        throw new Error(`the identity provider gave no claim ${config.loginClaim}`)
      return { login, subject: claims.sub }
    },
  }
}

function discover({ issuer, clientId, clientSecret, withoutTls }: IdentityProviderConfig) {
  const options = withoutTls ? { execute: [oidc.allowInsecureRequests] } : {}
  return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, options)
}
