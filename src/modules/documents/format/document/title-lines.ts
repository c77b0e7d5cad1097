/** Characters of 2号 that fit on a line of 156 mm. */
const widest = 20

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Breaks a title between words, so that each line makes sense and the lines make a trapezium or a rhombus (7.3.1): the
 * fewest lines, none much longer than another, the first no longer than it must be. Breaks of
 * the writer stay where each line fits.
 */
export function titleLines(title: string): string[] {
  const given = title.split('\n').map(one => one.trim())
  if (given.length > 1 && given.every(one => width(one) <= widest)) return given
  const whole = given.join('')
  const words = joinBound([...segmenter.segment(whole)].map(({ segment }) => segment))
  const count = Math.ceil(width(whole) / (widest - 1))
  if (count <= 1) return [whole]
  return breakInto(words, count) ?? breakInto(words, count + 1) ?? evenly(whole, count)
}

/** In full characters: Latin letters and digits are about half as wide. */
function width(text: string): number {
  let total = 0
  for (const character of text) total += /[\u0020-\u007e]/.test(character) ? 0.55 : 1
  return total
}

/** A closing mark stays with what it closes, an opening one with what it opens, 的 and 和 with the word before. */
function joinBound(words: readonly string[]): string[] {
  const joined: string[] = []
  let open = false
  for (const word of words) {
    const bound = /^[》〉”’）、，。：的和与及等]/.test(word) && joined.length > 0
    if (bound || open) joined[joined.length - 1] += word
    else joined.push(word)
    open = /[《〈“‘（]$/.test(word)
  }
  return joined
}

/** The breaks of least cost; undefined where the words do not fit. */
function breakInto(words: readonly string[], count: number): string[] | undefined {
  const ideal = width(words.join('')) / count
  let best: { cost: number; lines: string[] } | undefined
  const place = (from: number, lines: string[], cost: number): void => {
    if (best && cost >= best.cost) return
    const left = count - lines.length
    if (left === 1) {
      const last = words.slice(from).join('')
      if (last === '' || width(last) > widest) return
      const total = cost + costOf(last, ideal, '')
      if (!best || total < best.cost) best = { cost: total, lines: [...lines, last] }
      return
    }
    let line = ''
    for (let to = from; to < words.length - left + 1; to++) {
      line += words[to]
      if (width(line) > widest) break
      if (width(line) > ideal * 0.5) place(to + 1, [...lines, line], cost + costOf(line, ideal, words[to + 1] ?? ''))
    }
  }
  place(0, [], 0)
  return best?.lines
}

/** A break after 关于 or before 的 reads badly; one after the organ's name, before 关于, reads well. */
function costOf(line: string, ideal: number, next: string): number {
  const shape = (width(line) - ideal) ** 2
  const reads = /^关于/.test(next) ? -8 : /(?:关于|对|在|为|不|第)$/.test(line) ? 30 : 0
  return shape + reads
}

function evenly(title: string, count: number): string[] {
  const characters = [...title]
  const each = Math.ceil(characters.length / count)
  return Array.from({ length: count }, (_, index) => characters.slice(index * each, (index + 1) * each).join(''))
}
