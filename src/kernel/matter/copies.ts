import type { Copy } from './state.ts'

/** Neither given back nor called back. */
export const isOut = (copy: Copy): boolean => copy.back === undefined && copy.withdrawn === undefined
