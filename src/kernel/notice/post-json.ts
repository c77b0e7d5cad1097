import { lookup } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { mayBeCalled } from './private-addresses.ts'

const timeLimitMs = 10_000

/**
 * Posts JSON and answers the status. Redirects are not followed, the answer's body is thrown away, and after ten seconds it is
 * over. The address is checked as the connection is made, so that a name cannot lead elsewhere between a check and a call.
 * Rejects with an Error that says what failed.
 */
export function postJson(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  privateAllowed: boolean,
): Promise<number> {
  const target = new URL(url)
  const host = target.hostname.replace(/^\[|\]$/g, '')
  const request = target.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    if (isIP(host) && !mayBeCalled(host, privateAllowed)) {
      reject(refusedAddress(host))
      return
    }
    const limit = AbortSignal.timeout(timeLimitMs)
    const call = request(target, {
      method: 'POST',
      agent: false,
      signal: limit,
      lookup: checkedLookup(privateAllowed),
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
    })
    call.on('response', response => {
      resolve(response.statusCode ?? 0)
      response.destroy()
    })
    call.on('error', error =>
      reject(limit.aborted ? new Error(`no answer within ${timeLimitMs / 1000} seconds`) : error),
    )
    call.end(body)
  })
}

const refusedAddress = (address: string) => new Error(`${address} is an address that this webhook may not call`)

/** Resolves a name to addresses that may be called, and to none where any of them may not. */
function checkedLookup(privateAllowed: boolean): LookupFunction {
  return (hostname, options, done) =>
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const refused = addresses?.find(one => !mayBeCalled(one.address, privateAllowed))
      const [first] = addresses ?? []
      if (error || refused || !first) done(error ?? refusedAddress(refused?.address ?? hostname), [])
      else if (options.all) done(null, addresses)
      else done(null, first.address, first.family)
    })
}
