import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { proposeItems } from './propose-items.ts'
import type { ProposedItem } from './proposed-item.ts'
import { type RealTasks, realTasks } from './real-tasks.ts'

/** Real documents; not part of the repository. */
const folder = join(import.meta.dirname, '../../../../../shared/data/docs')
const skip = existsSync(folder) ? false : `${folder} is not here`

const textOf = (id: string) => (JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as { text: string }).text

interface Listed extends ProposedItem {
  /** Its own number or that of what it stands under. */
  readonly under: string | undefined
}

const listed = (items: readonly ProposedItem[], above?: string): Listed[] =>
  items.flatMap(item => {
    const under = item.number ?? above
    return [{ ...item, under }, ...listed(item.items, under)]
  })

/** 无 is a paragraph without a number, wherever it stands. */
function isFound(task: string, items: readonly Listed[]): boolean {
  const [number, excerpt = '', ...rest] = task.split(' ')
  const [first = '', last = ''] = excerpt.split('…')
  const units = rest.find(part => part.includes('+'))
  const day = rest.find(part => /^\d{4}-/.test(part))
  const [lead = '', support = ''] = units?.split('+') ?? []
  return items.some(
    item =>
      (item.kind === 'task' || item.kind === 'goal') &&
      (number === '无' ? item.number === undefined : item.under === number) &&
      item.text.startsWith(first) &&
      item.text.endsWith(last) &&
      (units === undefined || (item.lead.join('、') === lead && item.support.join('、') === support)) &&
      (day === undefined || item.dueOn === day),
  )
}

function measured(documents: readonly RealTasks[]) {
  const read = documents.map(({ id, tasks }) => {
    const items = listed(proposeItems(textOf(id)))
    const lost = tasks.filter(task => !isFound(task, items)).map(task => `${id} ${task}`)
    const proposed = items.filter(({ kind }) => kind === 'task').length
    return { lost, asked: tasks.length, proposed, found: tasks.length - lost.length }
  })
  const sum = (of: (one: (typeof read)[number]) => number) => read.reduce((total, one) => total + of(one), 0)
  return {
    asked: sum(one => one.asked),
    found: sum(one => one.found),
    proposed: sum(one => one.proposed),
    lost: read.flatMap(one => one.lost),
  }
}

for (const [name, documents, share] of [
  ['国务院工作文件', realTasks.filter(one => !one.heldOut), 0.95],
  ['规则写成以后才拿来量的国务院工作文件', realTasks.filter(one => one.heldOut), 0.9],
] as const) {
  test(`${name}：分工和编号的任务，文字、单位、时限都提得对`, { skip }, t => {
    const { asked, found, proposed, lost } = measured(documents)
    t.diagnostic(
      `${found} of ${asked} tasks are proposed with text, units and days; ${proposed} proposed; lost: ${lost.join('; ')}`,
    )
    assert.ok(asked > 0)
    assert.ok(found >= asked * share, lost.join('\n'))
  })
}

test('每一项的文字都是原文，位置指的就是它', { skip }, () => {
  for (const { id } of realTasks) {
    const source = textOf(id)
    const bare = (text: string) => text.replace(/\s/g, '')
    for (const { text, place } of listed(proposeItems(source))) {
      assert.equal(bare(source.slice(place.start, place.end)), bare(text), `${id} ${text}`)
      assert.equal(source.slice(0, place.start).split('\n').length, place.line, `${id} ${text}`)
    }
  }
})
