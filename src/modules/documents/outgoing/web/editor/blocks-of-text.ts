import type { Block } from './draft.ts'

/** The numbers of the four levels, GB/T 9704-2012 clause 7.3.3: 一、（一）1.（1） */
const levels = [
  [1, /^[一二三四五六七八九十百]+、/],
  [2, /^（[一二三四五六七八九十百]+）/],
  [3, /^\d{1,3}[.．](?!\d)/],
  [4, /^（\d{1,3}）/],
] as const

/** A heading of the lower levels that is a whole paragraph long is a paragraph that begins with a number. */
const longestHeading = 50

/** Text that was pasted, as blocks: a paragraph a line, headings told by their numbers. Nothing is left out. */
export function blocksOfText(text: string): Block[] {
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(blockOf)
}

function blockOf(line: string): Block {
  for (const [level, number] of levels) {
    const found = number.exec(line)?.[0]
    if (found === undefined) continue
    const rest = line.slice(found.length).trim()
    if (rest === '') break
    const [, heading = rest, runOn = ''] = /^([^。]{1,50}。)(.+)$/s.exec(rest) ?? []
    if (runOn !== '') return { type: 'heading', level, number: found, text: heading, runOn }
    if (rest.length <= longestHeading) return { type: 'heading', level, number: found, text: rest }
    break
  }
  return { type: 'paragraph', text: line }
}
