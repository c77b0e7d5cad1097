import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { sourceOfBytes } from '#kernel/file/byte-source.ts'
import { typeByContent } from '#kernel/file/content.ts'
import { cleanFileName } from '#kernel/file/file-name.ts'
import { tooLarge } from '#kernel/file/file-refusals.ts'
import { refuseMarkedName } from '#kernel/file/refuse-marked-parts.ts'
import { refuseUnsafeZip } from '#kernel/file/zip-safety.ts'
import { refusal } from '#kernel/refusal.ts'
import { notWord } from '../format/lint/package/word-package.ts'
import { refuseClassified } from '../format/lint/refuse-classified.ts'

const mostBytes = 20_000_000

export interface WordFile {
  readonly name: string
  readonly bytes: Buffer
}

/**
 * The Word document that was sent, in memory alone: it is on no disk and in no database, and gone when it is answered. The same door as for
 * what is kept stands here. Throws its refusals.
 */
export async function wordFileOf(request: FastifyRequest): Promise<WordFile> {
  const part = await request.file()
  if (!part) throw refusal('no-file', 422, { zh: '没有收到文件，请重新选择。', en: 'No file came. Choose it again.' })
  refuseMarkedName(part.filename)
  const name = cleanFileName(part.filename)
  const bytes = await bytesOf(part.file)
  const source = sourceOfBytes(bytes)
  const type = await typeByContent(source, name)
  if (type !== 'docx' && type !== 'dotx') throw notWord()
  await refuseUnsafeZip(source)
  await refuseClassified(name, bytes)
  return { name, bytes }
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > mostBytes) throw tooLarge(mostBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
