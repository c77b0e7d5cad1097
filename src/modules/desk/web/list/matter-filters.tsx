import { Button } from 'antd'
import { useState } from 'react'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useKinds } from '#modules/desk/web/use-kinds.ts'
import { doorWords } from '#modules/desk/web/words.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { FilterSelect } from '#web/ui/list/filter-select.tsx'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { listTexts } from './list-texts.ts'
import { queryOf } from './matter-query.ts'

export function MatterFilters() {
  const t = useText(listTexts)
  const say = useSay()
  const [filters, setFilters] = useFilters()
  const { kinds = [], of } = useKinds()
  const { units, people } = useDirectory()
  const steps = Object.entries(of(filters.kind ?? '')?.steps ?? {})
  const select = (name: string, label: string, choices: readonly (readonly [string, string])[]) => (
    <FilterSelect
      label={label}
      all={t.all}
      value={filters[name]}
      choices={choices}
      onChange={value => setFilters({ [name]: value })}
    />
  )
  // On a phone only: there they would push the list off the screen.
  const [shown, setShown] = useState(false)
  const any = Object.keys(queryOf(filters)).some(name => name !== 'sort')
  return (
    <search className={shown ? 'filters filters-shown' : 'filters'} aria-label={t.filters}>
      <Button className="filters-toggle" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t.filters}
        {any && ' •'}
      </Button>
      <FilterSelect
        label={t.kind}
        all={t.all}
        value={filters.kind}
        choices={kinds.map(kind => [kind.key, say(kind.title)])}
        onChange={kind => setFilters({ kind, step: undefined })}
      />
      {steps.length > 0 &&
        select(
          'step',
          t.step,
          steps.map(([key, title]) => [key, say(title)]),
        )}
      {select('open', t.state, [
        ['yes', t.open],
        ['no', t.closed],
      ])}
      {select('lamp', t.lamp, [
        ['red', t.red],
        ['yellow', t.yellow],
        ['green', t.green],
      ])}
      {select(
        'unit',
        t.unit,
        units.map(unit => [unit.id, unit.name]),
      )}
      {select(
        'person',
        t.person,
        people.filter(person => person.posts.length > 0).map(person => [person.id, person.name]),
      )}
      {select(
        'door',
        t.door,
        Object.entries(doorWords).map(([key, title]) => [key, say(title)]),
      )}
      <DayFilter label={t.from} value={filters.from} onChange={from => setFilters({ from })} />
      <DayFilter label={t.until} value={filters.until} onChange={until => setFilters({ until })} />
      {any && (
        <Button onClick={() => setFilters(Object.fromEntries(Object.keys(filters).map(name => [name, undefined])))}>
          {t.clear}
        </Button>
      )}
    </search>
  )
}

function DayFilter(props: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (day: string) => void
}) {
  return (
    <label>
      {props.label}
      <input
        type="date"
        className="field-native"
        value={props.value ?? ''}
        onChange={event => props.onChange(event.target.value)}
      />
    </label>
  )
}
