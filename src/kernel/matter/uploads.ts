import type { Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { AnyActor } from '#kernel/people/actor.ts'
import { refusal } from '#kernel/refusal.ts'
import type { FileRef } from './state.ts'

type Input = Readonly<Record<string, unknown>>

const isFileList = (value: unknown): value is readonly { sha256: string }[] =>
  Array.isArray(value) && value.length > 0 && value.every(item => typeof item?.sha256 === 'string')

/** Whether anything of what is said names files. */
export const namesFiles = (input: Input) => Object.values(input).some(isFileList)

/**
 * Files that a command names must have come through the door by the same hand: a hash alone opens nobody else's file.
 * What the store knows of them replaces what the caller says. Throws a Refusal where one was never uploaded.
 */
export async function withUploads<T extends Input>(
  trx: Transaction<KernelSchema>,
  actor: AnyActor,
  input: T,
): Promise<T> {
  const lists = Object.entries(input).filter(([, value]) => isFileList(value)) as [
    string,
    readonly { sha256: string }[],
  ][]
  if (lists.length === 0) return input
  const hashes = lists.flatMap(([, files]) => files.map(file => file.sha256))
  const uploads = await trx
    .selectFrom('kernel.upload as u')
    .innerJoin('kernel.file as f', 'f.sha256', 'u.sha256')
    .select(['u.sha256', 'u.name', 'f.size', 'f.type'])
    .where('u.sha256', 'in', hashes)
    .where('u.uploaded_by', actor.kind === 'person' ? '=' : 'is', actor.kind === 'person' ? actor.personId : null)
    .orderBy('u.uploaded_at')
    .execute()
  const known = new Map<string, FileRef>(uploads.map(file => [file.sha256, file]))
  const replaced = lists.map(([key, files]) => [
    key,
    files.map(file => {
      const kept = known.get(file.sha256)
      if (!kept)
        throw refusal('no-such-upload', 422, {
          zh: '有材料没有上传成功，请重新上传。',
          en: 'A file was not uploaded. Upload it again.',
        })
      return kept
    }),
  ])
  return { ...input, ...Object.fromEntries(replaced) }
}
