import type { Directory } from '#kernel/people/directory.ts'
import { proposeItems } from './breakdown/propose-items.ts'
import type { ProposedItem } from './breakdown/proposed-item.ts'

/** The proposed items as a list for a form, with the units of the directory that their names mean. */
export function proposalsOf(text: string, directory: Directory) {
  const unitNamed = unitsByName(directory)
  const ids = (names: readonly string[]) => names.map(unitNamed).filter(one => one !== undefined)
  const listed = (items: readonly ProposedItem[], depth: number): ReturnType<typeof shown>[] =>
    items.flatMap(item => [shown(item, depth), ...listed(item.items, depth + 1)])
  return listed(proposeItems(text), 0)

  function shown(
    { items: _, place, dues: __, results, cycle, lead, support, path, ...item }: ProposedItem,
    depth: number,
  ) {
    const [leadUnitId = null] = ids(lead)
    return {
      ...item,
      depth,
      path: [...path],
      line: place.line,
      lead: [...lead],
      support: [...support],
      leadUnitId,
      // The second of two that lead together supports the first: one unit answers.
      supportUnitIds: [...new Set(ids([...lead.slice(1), ...support]))].filter(one => one !== leadUnitId),
      results: [...results],
      ...(cycle ? { cycle: cycle.every } : {}),
    }
  }
}

/** By full or short name, or by the name that follows the place's (县财政局 is 财政局). */
function unitsByName({ units }: Directory): (name: string) => string | undefined {
  const active = [...units.values()].filter(unit => unit.active)
  return name =>
    (
      active.find(unit => unit.name === name || unit.shortName === name) ??
      active.find(unit => unit.name.replace(/^[市县区省州]/, '') === name.replace(/^[市县区省州]/, ''))
    )?.id
}
