import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useText } from '#web/texts/use-text.ts'
import { FilterSelect } from '#web/ui/list/filter-select.tsx'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { peopleTexts } from './people-texts.ts'

export function PeopleFilters() {
  const t = useText(peopleTexts)
  const { units } = useDirectory()
  const [filters, setFilters] = useFilters()
  return (
    <search className="filters">
      <label>
        {t.search}
        <input
          type="search"
          className="field-native"
          defaultValue={filters.q ?? ''}
          maxLength={50}
          onChange={event => setFilters({ q: event.target.value.trim() }, { replace: true })}
        />
      </label>
      <FilterSelect
        label={t.unit}
        all={t.all}
        value={filters.unit}
        choices={units.map(unit => [unit.id, unit.name])}
        onChange={unit => setFilters({ unit })}
      />
      <FilterSelect
        label={t.state}
        all={t.all}
        value={filters.active}
        choices={[
          ['yes', t.active],
          ['no', t.inactive],
        ]}
        onChange={active => setFilters({ active })}
      />
    </search>
  )
}
