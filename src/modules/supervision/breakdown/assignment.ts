import type { Day } from '#lib/day.ts'
import { duesIn } from './dues.ts'
import { namedIn } from './named-in.ts'
import type { Assignment } from './proposed-item.ts'
import { dueOf, nobody, readDivision } from './read-division.ts'
import { cycleIn } from './reporting-cycle.ts'
import { sentencesOf } from './sentences.ts'
import type { Stretch } from './stretch.ts'

/** What a 分工 says, and where it is silent the words of the task. */
export function assignmentOf(
  words: readonly Stretch[],
  division: string | undefined,
  issued: Day | undefined,
): Assignment {
  const said = division === undefined ? nobody : readDivision(division, issued)
  return completed(said, inWords(words, issued))
}

/** Units that the first sentence names, where no other names others; the times and the reporting that the sentences ask for. */
function inWords(words: readonly Stretch[], issued: Day | undefined): Assignment {
  const [first, ...more] = words.flatMap(sentencesOf).map(({ text }) => namedIn(text))
  const isOne = more.every(one => one.lead.length === 0 || one.lead.join() === first?.lead.join())
  const { lead = [], leadBy, support = [] } = (isOne && first) || {}
  const leader = [first, ...more].find(one => one?.leader !== undefined)?.leader
  const text = words.map(one => one.text).join('\n')
  const dues = duesIn(text, issued)
  const last = dues.toSorted((a, b) => (a.on ?? '').localeCompare(b.on ?? '')).at(-1)
  const cycle = cycleIn(text)
  return {
    lead,
    ...(leadBy && { leadBy }),
    support: [...new Set(support)].filter(unit => !lead.includes(unit)),
    ...(leader !== undefined && { leader }),
    ...dueOf(dues, last?.phrase ?? ''),
    ...(cycle && { cycle }),
  }
}

/** Where an item does not say who or when, what is above it says so. */
export function completed(own: Assignment, above: Assignment): Assignment {
  const who = own.lead.length + own.support.length > 0 ? own : above
  const when = own.duePhrase !== undefined ? own : above
  const leader = own.leader ?? above.leader
  const cycle = own.cycle ?? above.cycle
  return {
    lead: who.lead,
    ...(who.leadBy && { leadBy: who.leadBy }),
    support: who.support,
    ...(leader !== undefined && { leader }),
    dues: when.dues,
    ...(when.dueOn && { dueOn: when.dueOn }),
    ...(when.duePhrase !== undefined && { duePhrase: when.duePhrase }),
    ...(cycle && { cycle }),
  }
}
