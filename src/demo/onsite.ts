import type { History } from '#kernel/matter/history.ts'
import { dayOf } from '#lib/day.ts'
import type { Cast } from './month.ts'

type Act = History['acts'][number]

/** 专项督查: a check that was gone to this morning, with what was found there, waiting for its list to be issued. */
export function demoOnsite(cast: Cast, now: Date): readonly History[] {
  const at = (minutesAgo: number) => new Date(now.getTime() - minutesAgo * 60_000)
  const acts: Act[] = []
  const then = (minutesAgo: number, action: string, input: Act['input']) =>
    acts.push({ action, actor: cast.registrar, input, happenedAt: at(minutesAgo) })
  const found = (minutesAgo: number, said: Act['input']) =>
    then(minutesAgo, 'recordFinding', { foundAt: readable(at(minutesAgo)), ...said })

  then(240, 'register', {
    door: 'leader',
    receivedOn: dayOf(at(240)),
    title: '老旧住宅汛期安全突击核查',
    content: '看排水沟是否通畅、外墙有无脱落、夜间有无人值守。',
    place: '青石巷12号院',
    units: [cast.unitId('construction'), cast.unitId('water')],
    team: [cast.director.personId],
    plannedOn: dayOf(at(0)),
    raisers: [{ kind: 'staff', personId: cast.leader.personId }],
  })
  then(90, 'arrive', { text: `${readable(at(90))} 到达青石巷12号院` })
  found(75, {
    text: '东墙瓷砖大面积脱落，下面是住户出入通道，没有围挡。',
    foundPlace: '青石巷12号院东墙',
    gravity: 'serious',
    remedy: '立即围挡，十日内完成排查和修复。',
    byUnit: cast.unitId('construction'),
  })
  found(60, {
    text: '院后排水沟被弃土堵塞约二十米。',
    foundPlace: '青石巷12号院北侧排水沟',
    gravity: 'minor',
    remedy: '清运弃土，恢复排水。',
    byUnit: cast.unitId('water'),
  })
  return [{ key: 'demo-onsite', kind: 'on-site-check', acts, live: true }]
}

/** As the phone's clock is written down: 2026-05-20 14:03, in Shanghai. */
function readable(instant: Date): string {
  const shifted = new Date(instant.getTime() + 8 * 3_600_000).toISOString()
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`
}
