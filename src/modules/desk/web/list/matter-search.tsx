import { useEffect, useState } from 'react'
import { useSettled } from '#modules/desk/web/use-settled.ts'
import { useText } from '#web/texts/use-text.ts'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { listTexts } from './list-texts.ts'

/** The full-text search, which / leads to. It searches when the typing rests; what is typed is part of the address. */
export function MatterSearch() {
  const t = useText(listTexts)
  const [filters, setFilters] = useFilters()
  const [typed, setTyped] = useState(filters.q ?? '')
  const settled = useSettled(typed, 300)
  useEffect(() => setTyped(filters.q ?? ''), [filters.q])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of what was typed searches anew
  useEffect(() => {
    if (settled === typed && settled !== (filters.q ?? '')) setFilters({ q: settled }, { replace: true })
  }, [settled])
  return (
    <search className="list-search">
      <label htmlFor="matter-search" className="visually-hidden">
        {t.search}
      </label>
      <input
        id="matter-search"
        type="search"
        className="field-native"
        value={typed}
        maxLength={100}
        placeholder={t.searchHint}
        onChange={event => setTyped(event.target.value)}
      />
      <kbd>/</kbd>
    </search>
  )
}
