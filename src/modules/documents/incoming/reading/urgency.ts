import type { Offer, Urgency } from './incoming-reading.ts'
import type { Offering } from './offers.ts'

/** 紧急程度 stands at the left of the first lines. */
const head = 8

/** 缓急: as it is marked, else by the title's 紧急通知. An ordinary document says nothing of it. */
export function urgencyOf(
  lines: readonly string[],
  title: Offer<string> | undefined,
  { offer }: Offering,
): Offer<Urgency> | undefined {
  const said = lines.filter(line => line.trim() !== '').slice(0, head)
  for (const line of said) {
    const word = line.trim().split(/\t| {2,}|\u3000{2,}/)[0] ?? ''
    const urgency = urgencyNamed(word.replace(/^紧急程度\s*[：:]\s*/, ''))
    if (urgency && urgency !== 'ordinary') return offer(urgency, lines.indexOf(line) + 1, 'certain')
  }
  return title && /紧急(?:通知|函|请示|通报)$/.test(title.value)
    ? { ...title, value: 'urgent', sure: 'likely' }
    : undefined
}

/** 特急, 特提 → most-urgent; 加急 → urgent; what a sheet calls an ordinary one → ordinary. */
export function urgencyNamed(word: string): Urgency | undefined {
  const bare = word.replace(/[\s\u3000]/g, '')
  if (/^(?:特急|特提)$/.test(bare)) return 'most-urgent'
  if (/^(?:加急|急件?)$/.test(bare)) return 'urgent'
  return /^(?:常规|平急|平件|普通|一般|无)$/.test(bare) ? 'ordinary' : undefined
}
