import { createClient } from '#kernel/http/client.ts'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { ProposalsContract } from '../contract.ts'

export const proposals = createClient<ProposalsContract>()

export type Listing = ReplyOf<ProposalsContract['POST /api/proposals/listings']>
export type Imported = ReplyOf<ProposalsContract['POST /api/proposals/imports']>
export type Statistics = ReplyOf<ProposalsContract['GET /api/proposals/statistics']>
export type Counts = Statistics['total']
export type ProposalRow = ReplyOf<ProposalsContract['GET /api/proposals']>['proposals'][number]
export type Reply = ReplyOf<ProposalsContract['GET /api/proposals/:id/reply']>
export type Letter = Reply['letter']
export type Forms = ReplyOf<ProposalsContract['GET /api/proposals/:id/opinions']>

/** The contract says that the body is a file; a client of it sends what a form would. */
export function listingIn(file: File): Promise<Listing> {
  const body = new FormData()
  body.append('file', file)
  return proposals('POST /api/proposals/listings', { body } as never)
}
