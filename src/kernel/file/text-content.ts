import type { FileType } from './accepted-types.ts'
import { typeNotAccepted } from './file-refusals.ts'

const textTypes: ReadonlySet<FileType> = new Set(['txt', 'csv', 'md', 'eml'])

/** How web pages and scripts begin; a browser or a shell would run them whatever they are called. */
const runnable =
  /^\s*(?:<!doctype|<html|<head|<body|<script|<svg|<iframe|<\?xml|<\?php|<%|#!|@echo off|MIME-Version:.{0,200}multipart\/related)/is

/**
 * The kind of a file without a magic number: text, and which kind only the name can say. `head` is its beginning,
 * `named` the kind its name speaks of. Throws `file-type-not-accepted`.
 */
export function typeOfText(head: Buffer, named: FileType | undefined, ending: string): FileType {
  const text = decodeText(head, true)
  if (text === undefined) throw typeNotAccepted({ zh: '无法识别的二进制文件', en: 'an unknown binary file' })
  if (runnable.test(text)) throw typeNotAccepted({ zh: '网页、SVG 或脚本', en: 'a web page, SVG or script' })
  if (ending !== '' && !named) throw typeNotAccepted({ zh: `.${ending} 文件`, en: `a .${ending} file` })
  return named && textTypes.has(named) ? named : 'txt'
}

/**
 * UTF-8, UTF-16 with its mark, or GB 18030 (of which GBK and GB 2312 are parts), in this order: GB 18030 takes almost
 * anything. Undefined for what is not text. `cut` allows the last character to be incomplete.
 */
export function decodeText(bytes: Uint8Array, cut = false): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) return undefined
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut })
    } catch (error) {
      // Not in this encoding: the next is tried. Anything else is a bug.
      if (!(error instanceof TypeError)) throw error
    }
  }
  return undefined
}
