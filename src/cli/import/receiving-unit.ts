import type { Facts } from '#kernel/matter/facts.ts'
import { personInUnit } from '#kernel/matter/owner.ts'
import type { Unit } from '#kernel/people/directory.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { type Day, dayOf } from '#lib/day.ts'

const byName = ({ directory }: Facts, name: string): Unit | undefined => {
  const active = [...directory.units.values()].filter(unit => unit.active)
  return active.find(unit => unit.name === name) ?? active.find(unit => unit.shortName === name)
}

/** The unit of that name or short name, if somebody there can take a matter. */
export function unitNamed(facts: Facts, name: string): Unit | undefined {
  const unit = byName(facts, name)
  return unit && personInUnit(facts.directory, unit.id, dayOf(facts.now)) ? unit : undefined
}

/** Who gets what names no unit: the one that is told, else the director's own, else the first in which somebody is in post. */
export function receivingUnit(facts: Facts, name?: string): Unit | Refusal {
  const { directory } = facts
  const today = dayOf(facts.now)
  if (name !== undefined) return unitNamed(facts, name) ?? noSuchUnit(facts, name, today)
  const directorPost = directory
    .holders('director', today)
    .flatMap(person => directory.postsOf(person.id, today))
    .find(post => post.role === 'director')
  const first = [...directory.units.values()].find(
    unit => unit.active && personInUnit(directory, unit.id, today) !== undefined,
  )
  return (
    directory.units.get(directorPost?.unitId ?? '') ??
    first ??
    refusal('office-empty', 409, {
      zh: '本机关还没有可以承办事项的单位和人员。请先用 huiyin serve 完成首次设置并设岗；或加 --demo，先建立演示办公室。',
      en: 'The office has no unit with anybody who could take a matter. Run huiyin serve and set it up first, or add --demo for a demonstration office.',
    })
  )
}

function noSuchUnit({ directory }: Facts, name: string, today: Day): Refusal {
  const able = [...directory.units.values()].filter(unit => unit.active && personInUnit(directory, unit.id, today))
  const names = able.map(unit => unit.name)
  return refusal('no-such-unit', 404, {
    zh: `没有可承办的单位“${name}”，可选：${names.join('、') || '（尚无）'}。`,
    en: `No unit called “${name}” could take matters. There are: ${names.join(', ') || '(none yet)'}.`,
  })
}
