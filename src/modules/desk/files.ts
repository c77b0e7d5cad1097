import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { readOnly } from '#kernel/db/transaction.ts'
import { keepUpload } from '#kernel/file/keep-upload.ts'
import type { Ask } from '#kernel/http/routes.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { procedureOf } from '#kernel/matter/commands.ts'
import { entriesOf, matterById } from '#kernel/matter/queries.ts'
import { filesOfCopies, sightOf } from '#kernel/matter/sight.ts'
import type { FileRef } from '#kernel/matter/state.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { refusal } from '#kernel/refusal.ts'
import type { DeskContract } from './contract.ts'

/** Streams one file through the door and keeps it, not yet part of any matter. `by` is null at the public window. */
export async function receiveUpload(
  kernel: Kernel,
  request: FastifyRequest,
  by: string | null,
  maxBytes?: number,
): Promise<FileRef> {
  const part = await request.file()
  if (!part) throw refusal('no-file', 422, { zh: '没有收到文件，请重新选择。', en: 'No file came. Choose it again.' })
  return keepUpload(kernel, part.file, { name: part.filename, by, maxBytes })
}

/** Downloads as an attachment: nothing that was uploaded is ever shown as a page of ours. */
export async function fileOf({
  kernel,
  actor,
  params,
  reply,
}: Ask<DeskContract['GET /api/matters/:id/files/:sha256']>) {
  const file = await readOnly(kernel.db, databaseActorOf(actor), async trx => {
    const { state } = await matterById(trx, params.id)
    if (!sightOf(state, actor).whole) {
      const procedure = procedureOf(kernel, state.kind, state.version)
      const copied = filesOfCopies(procedure, state, await entriesOf(trx, params.id))
      return copied.find(one => one.sha256 === params.sha256)
    }
    const [kept] = await trx
      .selectFrom('kernel.matter_file')
      .select(['name', 'size', 'type'])
      .where('matter_id', '=', params.id)
      .where('sha256', '=', params.sha256)
      .limit(1)
      .execute()
    return kept
  })
  if (!file)
    throw refusal('no-such-file', 404, {
      zh: '没有此材料，或您无权查看。',
      en: 'There is no such file, or it is not yours to see.',
    })
  return sendFile(reply, file, kernel.files.open(params.sha256))
}

export function sendFile(
  reply: Ask<DeskContract['GET /api/matters/:id']>['reply'],
  file: { name: string; size: number; type: string },
  body: NodeJS.ReadableStream,
) {
  return reply
    .header('content-type', file.type)
    .header('content-length', file.size)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('cache-control', 'private, no-store')
    .send(body)
}
