import { createClient } from '#kernel/http/client.ts'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { InstructionsContract } from '../contract.ts'

export const instructions = createClient<InstructionsContract>()

export type Note = ReplyOf<InstructionsContract['GET /api/instructions/:id/note']>
export type Round = Note['rounds'][number]
export type Registered = ReplyOf<InstructionsContract['POST /api/instructions']>
export type Row = ReplyOf<InstructionsContract['GET /api/instructions']>['instructions'][number]
