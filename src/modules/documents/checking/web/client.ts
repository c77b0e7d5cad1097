import { createClient } from '#kernel/http/client.ts'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { CheckingContract } from '../contract.ts'

const client = createClient<CheckingContract>()

export type Check = ReplyOf<CheckingContract['POST /api/documents/checks']>
export type Departure = Check['groups'][number]

export const checked = (file: File): Promise<Check> => client('POST /api/documents/checks', sent(file))

/** Under a name of its own, beside the original. */
export async function mended(file: File): Promise<File> {
  const blob = await client('POST /api/documents/mendings', sent(file))
  return new File([blob], `${file.name.replace(/\.do[ct]x$/i, '')}（格式已改正）.docx`, { type: blob.type })
}

/** The contract says that the body is a file; a client of it sends what a form would. */
function sent(file: File) {
  const body = new FormData()
  body.append('file', file)
  return { body }
}
