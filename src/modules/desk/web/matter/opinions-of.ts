import type { Matter } from './use-matter.ts'

type Opinion = Matter['support'][number]

/** What each unit said last: a dissent stands until the unit says something else, also where it was asked again since. */
export function opinionsOf(support: readonly Opinion[]) {
  const given = latestOf(support.filter(one => one.opinion !== undefined))
  const asked = latestOf(support)
  const agreeing = given.filter(one => !one.dissents)
  return {
    dissenting: given.filter(one => one.dissents),
    older: agreeing.filter(one => one.current === false),
    consenting: agreeing.filter(one => one.current !== false && one.agrees),
    silent: asked.filter(one => one.opinion === undefined),
  }
}

const latestOf = (those: readonly Opinion[]) => [...new Map(those.map(one => [one.unitId, one])).values()]
