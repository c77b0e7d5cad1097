import { useState } from 'react'
import { uiTexts } from '../../texts/ui.ts'
import { useText } from '../../texts/use-text.ts'

export interface Selection {
  readonly chosen: ReadonlySet<string>
  readonly choose: (keys: readonly string[], on: boolean) => void
  readonly clear: () => void
}

/** Which rows are chosen, by key. Rows that are no longer shown stay chosen: say how many there are. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  return {
    chosen,
    choose: (keys, on) => setChosen(before => (on ? before.union(new Set(keys)) : before.difference(new Set(keys)))),
    clear: () => setChosen(new Set()),
  }
}

export function SelectAll({ keys, selection }: { readonly keys: readonly string[]; readonly selection: Selection }) {
  const t = useText(uiTexts)
  const count = keys.filter(key => selection.chosen.has(key)).length
  const all = count === keys.length
  return (
    <input
      type="checkbox"
      aria-label={t.selectAll}
      checked={all}
      ref={box => {
        if (box) box.indeterminate = count > 0 && !all
      }}
      onChange={event => selection.choose(keys, event.target.checked)}
    />
  )
}

export function SelectRow(props: { readonly rowKey: string; readonly name: string; readonly selection: Selection }) {
  const t = useText(uiTexts)
  return (
    <input
      type="checkbox"
      aria-label={t.select(props.name)}
      checked={props.selection.chosen.has(props.rowKey)}
      onChange={event => props.selection.choose([props.rowKey], event.target.checked)}
    />
  )
}
