/** Passwords of the office's own directory (LDAP). */
export interface PasswordDirectory {
  /** Whether the directory takes the password for the login. Rejects where it cannot be asked. */
  holds(login: string, password: string): Promise<boolean>
}

/** What has to be remembered between leaving for the identity provider and coming back. */
export interface Journey {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Sign-in at an OpenID provider. */
export interface IdentityProvider {
  /** As the button calls it. */
  readonly name: string
  depart(): Promise<{ readonly address: string; readonly journey: Journey }>
  /** Whom the provider vouches for. Rejects where it does not, or where the answer is not to this journey. */
  arrive(returnedTo: URL, journey: Journey): Promise<{ readonly login: string; readonly subject: string }>
}

/** Ways to sign in beside a password of one's own; both off unless the office has them. */
export interface SignInMeans {
  readonly directory?: PasswordDirectory
  readonly identityProvider?: IdentityProvider
}

declare module 'fastify' {
  interface FastifyInstance {
    signInMeans: SignInMeans
  }
}
