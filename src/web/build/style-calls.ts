/** A call by which a part of antd declares its styles. */
export interface StyleCall {
  /** `Button-Button`, `Input-OTP`: as antd's cache of styles names it. */
  readonly part: string
  readonly start: number
  /** From the end of the name to the end of the arguments: the functions that compute the styles. */
  readonly computing: readonly [number, number]
}

interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

const declaring = ['genStyleHooks', 'genComponentStyleHook', 'genSubStyleComponent']

/** The calls in a module of antd, last first, so that cutting one leaves the places of the others. */
export function styleCalls(code: string, parse: (code: string) => unknown): StyleCall[] {
  if (!declaring.some(name => code.includes(`${name}(`))) return []
  return nodesOf(parse(code))
    .filter(node => node.type === 'CallExpression' && declaring.includes((node.callee as { name?: string }).name ?? ''))
    .map(callOf)
    .sort((a, b) => b.start - a.start)
}

/** The module with every call reduced to its name and marked pure, so that the bundler drops what nobody uses. */
export function withoutStyles(code: string, calls: readonly StyleCall[]): string {
  return calls.reduce(
    (rest, { start, computing: [from, until] }) =>
      `${rest.slice(0, start)}/* @__PURE__ */ ${rest.slice(start, from)}${rest.slice(until)}`,
    code,
  )
}

function callOf(node: SyntaxNode): StyleCall {
  const given = node.arguments as readonly SyntaxNode[]
  const [name, last] = [given[0], given.at(-1)]
  if (!name || !last) throw new Error(`antd declares styles without a name at ${node.start}`)
  return { part: partOf(name), start: node.start, computing: [name.end, last.end] }
}

function partOf(name: SyntaxNode): string {
  const names = name.type === 'ArrayExpression' ? (name.elements as readonly SyntaxNode[]) : [name, name]
  return names.map(node => String(node.value)).join('-')
}

function nodesOf(value: unknown): SyntaxNode[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap(nodesOf)
  return 'type' in value ? [value as SyntaxNode, ...below] : below
}
