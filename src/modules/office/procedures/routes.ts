import { noSuchKind } from '#kernel/http/refusals.ts'
import { refused } from '#kernel/http/refused.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { settingsOf } from '#kernel/procedure/settings-of.ts'
import type { Citation } from '#law/instrument.ts'
import { procedureContract } from './contract.ts'

const isCitation = (value: object): value is Citation => 'instrument' in value && 'checked' in value

/** Every authority anywhere in the procedure, once each, in the order in which they stand. */
function citationsIn(value: unknown, found = new Map<string, Citation>()): ReadonlyMap<string, Citation> {
  if (typeof value !== 'object' || value === null) return found
  if (isCitation(value)) found.set(value.text.zh, value)
  else for (const part of Object.values(value)) citationsIn(part, found)
  return found
}

export const procedureRoutes = defineRoutes(procedureContract, {
  async 'GET /api/procedures'({ kernel }) {
    const inForce = [...kernel.procedures].filter(([key]) => !key.includes('@'))
    return {
      procedures: inForce.map(([, { key, title, version, inForceFrom, basis, steps, limits }]) => ({
        key,
        title,
        version,
        inForceFrom,
        basis,
        steps: Object.keys(steps).length,
        limits: Object.keys(limits).length,
      })),
    }
  },
  async 'GET /api/procedures/:key'({ kernel, params }) {
    const procedure: Procedure | undefined = kernel.procedures.get(params.key)
    if (!procedure) throw refused(noSuchKind)
    const { settings } = await kernel.facts()
    const versions = [...kernel.procedures].filter(([key]) => key.startsWith(`${procedure.key}@`))
    const set = settingsOf(procedure).flatMap(({ key }) => {
      const value = settings(key)
      return value === undefined ? [] : [[key, value] as const]
    })
    return {
      procedure,
      versions: versions.map(([, { version, inForceFrom }]) => ({ version, inForceFrom })),
      settings: Object.fromEntries(set),
      citations: [...citationsIn(procedure).values()],
    }
  },
})
