import { Button } from 'antd'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { FilterSelect } from '#web/ui/list/filter-select.tsx'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { actWords } from './act-words.ts'
import { auditTexts } from './audit-texts.ts'

const names = ['act', 'person', 'subject', 'from', 'until'] as const

export function AuditFilters({ acts }: { readonly acts: readonly string[] }) {
  const t = useText(auditTexts)
  const say = useSay()
  const { people } = useDirectory()
  const [filters, setFilters] = useFilters()
  return (
    <search className="filters">
      <FilterSelect
        label={t.act}
        all={t.all}
        value={filters.act}
        choices={acts.map(act => [act, say(actWords(act))])}
        onChange={act => setFilters({ act })}
      />
      <FilterSelect
        label={t.who}
        all={t.all}
        value={filters.person}
        choices={people.map(person => [person.id, person.name])}
        onChange={person => setFilters({ person })}
      />
      <label>
        {t.subject}
        <input
          type="search"
          className="field-native"
          defaultValue={filters.subject ?? ''}
          maxLength={100}
          onChange={event => setFilters({ subject: event.target.value.trim() }, { replace: true })}
        />
      </label>
      {(['from', 'until'] as const).map(name => (
        <label key={name}>
          {t[name]}
          <input
            type="date"
            className="field-native"
            value={filters[name] ?? ''}
            onChange={event => setFilters({ [name]: event.target.value })}
          />
        </label>
      ))}
      {names.some(name => filters[name]) && (
        <Button onClick={() => setFilters(Object.fromEntries(names.map(name => [name, undefined])))}>{t.clear}</Button>
      )}
    </search>
  )
}
