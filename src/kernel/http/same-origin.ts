import type { FastifyRequest } from 'fastify'
import { fromElsewhere } from './general-refusals.ts'
import { refused } from './refused.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
/** 'none' is the person's own doing: typed, or from a bookmark. */
const ours = new Set(['same-origin', 'none'])

/**
 * A request that changes something must come from a page of ours. Browsers say where from, by `Sec-Fetch-Site` (with TLS)
 * and `Origin`; other programs send neither, and have no cookie that another page could misuse.
 */
export function refuseForeign(request: FastifyRequest, origin: string | undefined): void {
  if (safe.has(request.method)) return
  const site = request.headers['sec-fetch-site']
  const from = request.headers.origin
  const own = origin ?? `${request.protocol}://${request.host}`
  const foreign = (typeof site === 'string' && !ours.has(site)) || (from !== undefined && from !== own)
  if (foreign) throw refused(fromElsewhere)
}
