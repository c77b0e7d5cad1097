import { createClient } from '#kernel/http/client.ts'
import type { contract as accountContract } from '#modules/account/contract.ts'
import type { contract as deskContract } from '#modules/desk/contract.ts'
import type { contract as receptionContract } from '#modules/reception/contract.ts'

/** What the shell itself asks of the modules it cannot do without. Types only: no contract is loaded in the browser. */
export const account = createClient<typeof accountContract>()
export const desk = createClient<typeof deskContract>()
export const reception = createClient<typeof receptionContract>()
