import { SaxesParser } from 'saxes'
import { isRefusal } from '#kernel/refusal.ts'
import { damaged, unsafe } from '../file-refusals.ts'

export interface XmlHandlers {
  /** Names come without their prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
}

const deepest = 500

/** UTF-8 unless a byte order mark or the declaration says otherwise. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const declaration = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const encoding = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(declaration)?.[1] ?? 'utf-8'
  return new TextDecoder(/^gb/i.test(encoding) ? 'gb18030' : 'utf-8').decode(bytes)
}

/**
 * Reads a part of an office file. A document type declaration is refused: these formats have none, and entities that
 * expand into each other or fetch files begin with one. Throws `file-unsafe` or `file-damaged`.
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('doctype', () => {
    throw unsafe({ zh: '含有文档类型声明（DTD）', en: 'it holds a document type declaration (DTD)' })
  })
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('opentag', tag => {
    if (++depth > deepest) throw unsafe({ zh: '结构嵌套过深', en: 'it is nested too deep' })
    handlers.open(local(tag.name), tag.attributes)
  })
  parser.on('closetag', tag => {
    depth--
    handlers.close(local(tag.name))
  })
  parser.on('text', text => handlers.text(text))
  parser.on('cdata', text => handlers.text(text))
  try {
    parser.write(decodeXml(bytes)).close()
  } catch (error) {
    throw isRefusal(error) ? error : damaged()
  }
}

/** An attribute by its name without prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  for (const [key, value] of Object.entries(attributes)) if (local(key) === name) return value
  return undefined
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
