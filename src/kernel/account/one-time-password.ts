import { createHash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const period = 30

const totpOf = (secret: string, login = '', issuer = '回音') =>
  new TOTP({ issuer, label: login, secret: Secret.fromBase32(secret), period, digits: 6 })

export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What an authenticator app reads from the QR code. */
export function enrolmentAddress(secret: string, login: string, office: string): string {
  return totpOf(secret, login, office || '回音').toString()
}

/** The time step that the code belongs to, if it is of now or its neighbours and none at or before `usedStep`. */
export function acceptedStep(secret: string, code: string, now: Date, usedStep: number | null): number | undefined {
  const delta = totpOf(secret).validate({ token: code.replace(/\s/g, ''), timestamp: now.getTime(), window: 1 })
  if (delta === null) return undefined
  const step = Math.floor(now.getTime() / 1000 / period) + delta
  return usedStep !== null && step <= usedStep ? undefined : step
}

export const hashRecovery = (code: string) =>
  createHash('sha256')
    .update(`recovery ${code.replace(/[\s-]/g, '').toLowerCase()}`)
    .digest('hex')

/** Ten codes for the day the telephone is lost, each used once. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: 10 }, () =>
    randomBytes(5)
      .toString('hex')
      .replace(/^(.{5})/, '$1-'),
  )
}
