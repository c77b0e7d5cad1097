import { diffArrays } from 'diff'
import type { Run } from './difference.ts'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * A text that differs in more words is shown as removed and added whole: nobody reads a hundred crumbs, and the time grows
 * with the square (300 words: 15 ms).
 */
const mostEdits = 300

/** What was removed and added between two texts, by words: 2025年 → 2026年 and not 5 → 6. */
export function changedRuns(earlier: string, later: string): Run[] {
  const runs: Run[] = []
  for (const [before, after] of differentPassages(earlier, later))
    runs.push(...(before === after ? [{ change: 'same' as const, text: before }] : wordRuns(before, after)))
  return readable(joined(runs))
}

/** By sentences first: those that are the same need not be looked at word by word. */
function differentPassages(earlier: string, later: string): [before: string, after: string][] {
  const passages: [string, string][] = []
  const steps = diffArrays(sentences(earlier), sentences(later), { maxEditLength: mostEdits })
  if (!steps) return [[earlier, later]]
  let open: [string, string] | undefined
  for (const { added, removed, value } of steps) {
    const text = value.join('')
    if (!added && !removed) {
      passages.push([text, text])
      open = undefined
      continue
    }
    if (!open) {
      open = ['', '']
      passages.push(open)
    }
    open[added ? 1 : 0] += text
  }
  return passages
}

const sentences = (text: string) => text.match(/[^。；！？\n]*[。；！？\n]*/g)?.filter(one => one !== '') ?? []

function wordRuns(before: string, after: string): Run[] {
  const steps = diffArrays(words(before), words(after), { maxEditLength: mostEdits })
  if (!steps) return [run('removed', before), run('added', after)]
  return steps.map(({ added, removed, value }) => run(added ? 'added' : removed ? 'removed' : 'same', value.join('')))
}

const words = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment)
const run = (change: Run['change'], text: string): Run => ({ change, text })

/** Neighbours of one kind as one run, what was removed before what was added. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = []
  let removed = ''
  let added = ''
  const close = () => {
    if (removed !== '') all.push(run('removed', removed))
    if (added !== '') all.push(run('added', added))
    removed = added = ''
  }
  for (const { change, text } of runs) {
    if (text === '') continue
    if (change === 'removed') removed += text
    else if (change === 'added') added += text
    else {
      close()
      const last = all.at(-1)
      if (last?.change === 'same') all[all.length - 1] = run('same', last.text + text)
      else all.push(run('same', text))
    }
  }
  close()
  return all
}

/** A single character between two longer changes (的, a comma) is no landmark: it goes with them. */
function readable(runs: readonly Run[]): Run[] {
  const changedAround = (at: number, step: 1 | -1) => {
    let length = 0
    for (let next = at + step; runs[next] && runs[next]?.change !== 'same'; next += step)
      length += runs[next]?.text.length ?? 0
    return length
  }
  return joined(
    runs.flatMap((one, at) => {
      const crumb = one.change === 'same' && one.text.length === 1
      return crumb && changedAround(at, -1) > 4 && changedAround(at, 1) > 4
        ? [run('removed', one.text), run('added', one.text)]
        : [one]
    }),
  )
}
