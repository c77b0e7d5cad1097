import type { XmlElement, XmlTree } from './xml-tree.ts'

/** Changes to a tree, and the tree as text again. */

function touch(element: XmlElement | undefined): void {
  for (let one = element; one && !one.touched; one = one.parent) one.touched = true
}

/** `undefined` takes the attribute away. */
export function setAttributes(element: XmlElement, attributes: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) delete element.attributes[name]
    else element.attributes[name] = value
  }
  element.renewed = true
  touch(element)
}

export function remove(element: XmlElement): void {
  element.removed = true
  touch(element)
}

/** A new element among the children of `parent`, before the first child of which `comesLater` is true. */
export function insert(
  parent: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string>>,
  comesLater: (name: string) => boolean,
): XmlElement {
  const element = provide(parent, name, attributes, comesLater)
  touch(element)
  return element
}

/** A new element that is written only once something in it is changed: a place to change where the file has none. */
export function provide(
  parent: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  comesLater: (name: string) => boolean = () => false,
): XmlElement {
  const found = parent.children.findIndex(one => comesLater(one.name))
  const at = found < 0 ? parent.children.length : found
  const place = parent.children[at]?.start ?? parent.contentEnd
  const element: XmlElement = {
    name,
    attributes: { ...attributes },
    children: [],
    parent,
    text: '',
    start: place,
    contentStart: place,
    contentEnd: place,
    end: place,
    renewed: true,
    touched: false,
    removed: false,
  }
  parent.children.splice(at, 0, element)
  return element
}

/** The root declares the prefix where the file did not need it before. */
export function declarePrefix({ root, rawPrefixes }: XmlTree, prefix: string, uri: string): void {
  if (rawPrefixes.has(prefix)) return
  rawPrefixes.set(prefix, prefix)
  setAttributes(root, { [`xmlns:${prefix}`]: uri })
}

/** A copy right after the element, with all that it holds as it is now. */
export function copyAfter(element: XmlElement): XmlElement {
  const parent = element.parent
  if (!parent) throw new Error('The root has no place after it')
  const copy = copied(element, parent, element.end)
  parent.children.splice(parent.children.indexOf(element) + 1, 0, copy)
  touch(parent)
  return copy
}

function copied(element: XmlElement, parent: XmlElement, place: number): XmlElement {
  const children: XmlElement[] = []
  const copy: XmlElement = {
    name: element.name,
    attributes: { ...element.attributes },
    children,
    parent,
    text: element.text,
    start: place,
    contentStart: place,
    contentEnd: place,
    end: place,
    renewed: true,
    touched: true,
    removed: false,
  }
  for (const one of element.children) if (!one.removed) children.push(copied(one, copy, place))
  return copy
}

/** For an element that holds text alone: a new one with this text in its place. */
export function replaceText(element: XmlElement, text: string): void {
  const copy = copyAfter(element)
  copy.text = text
  remove(element)
}

export function writeXml({ source, root, rawPrefixes }: XmlTree): string {
  const raw = (name: string): string => {
    const colon = name.indexOf(':')
    const prefix = rawPrefixes.get(colon < 0 ? '' : name.slice(0, colon))
    if (prefix === undefined) return name
    return prefix === '' ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`
  }
  const pieces: string[] = [source.slice(0, root.start)]
  const write = (element: XmlElement): void => {
    if (element.removed) return
    if (!element.touched) {
      pieces.push(source.slice(element.start, element.end))
      return
    }
    const empty = element.contentStart === element.end
    // What a new element holds is not in the source.
    const text = element.start === element.end ? escaped(element.text) : ''
    const kept = text !== '' || element.children.some(one => !one.removed)
    pieces.push(openingOf(element, source, raw, empty && !kept))
    pieces.push(text)
    let at = element.contentStart
    for (const one of element.children) {
      pieces.push(source.slice(at, one.start))
      write(one)
      at = Math.max(at, one.end)
    }
    if (!empty) pieces.push(source.slice(at, element.end))
    else if (kept) pieces.push(`</${raw(element.name)}>`)
  }
  write(root)
  pieces.push(source.slice(root.end))
  return pieces.join('')
}

function openingOf(element: XmlElement, source: string, raw: (name: string) => string, closed: boolean): string {
  if (element.renewed) {
    const attributes = Object.entries(element.attributes).map(
      ([name, value]) => ` ${name.includes(':') ? raw(name) : name}="${escaped(value)}"`,
    )
    return `<${raw(element.name)}${attributes.join('')}${closed ? '/>' : '>'}`
  }
  const tag = source.slice(element.start, element.contentStart)
  return closed || !tag.endsWith('/>') ? tag : `${tag.slice(0, -2).trimEnd()}>`
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;')
}
