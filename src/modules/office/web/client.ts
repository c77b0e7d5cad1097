import { createClient } from '#kernel/http/client.ts'
import type { contract } from '#modules/office/contract.ts'

export const office = createClient<typeof contract>()
