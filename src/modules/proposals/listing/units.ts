import type { Unit } from '#kernel/people/directory.ts'

const plain = (name: string) => name.replace(/[\s　（）()]/g, '')

/** Finds a unit by the name that a list gives it: in full, in short, or as the only one that ends so (教育局 for 云溪市教育局). */
export function unitFinder(units: Iterable<Unit>): (name: string) => Unit | undefined {
  const active = [...units].filter(unit => unit.active)
  const byName = new Map<string, Unit>()
  for (const unit of active) for (const name of [unit.shortName, unit.name]) if (name) byName.set(plain(name), unit)
  return given => {
    const name = plain(given)
    const exact = byName.get(name)
    if (exact || [...name].length < 3) return exact
    const like = active.filter(unit =>
      [unit.name, unit.shortName]
        .map(plain)
        .some(own => [...own].length >= 3 && (own.endsWith(name) || name.endsWith(own))),
    )
    return like.length === 1 ? like[0] : undefined
  }
}
