import { createClient } from '#kernel/http/client.ts'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { IncomingContract } from '../contract.ts'

export const incoming = createClient<IncomingContract>()

export type Reading = ReplyOf<IncomingContract['POST /api/documents/incoming/readings']>

/** The contract says that the body is a file; a client of it sends what a form would. */
export function readDocument(file: File): Promise<Reading> {
  const body = new FormData()
  body.append('file', file)
  return incoming('POST /api/documents/incoming/readings', { body } as never)
}
