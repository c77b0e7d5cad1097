import { uiTexts } from '../../texts/ui.ts'
import { useText } from '../../texts/use-text.ts'

/** The head of a column; a button where it can sort. The server knows one direction for each way to sort. */
export function ColumnHead(props: {
  readonly column: { readonly title: string; readonly sort?: string; readonly descending?: true }
  readonly current: { readonly by: string | undefined; readonly onChange: (by: string) => void } | undefined
}) {
  const t = useText(uiTexts)
  const { current } = props
  const { title, sort, descending } = props.column
  if (!sort || !current) {
    return (
      // biome-ignore lint/a11y/noRedundantRoles: see data-list.tsx
      <th role="columnheader" scope="col">
        {title}
      </th>
    )
  }
  const sorted = current.by === sort
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see data-list.tsx
    <th role="columnheader" scope="col" aria-sort={sorted ? (descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="list-sort" title={t.sortBy(title)} onClick={() => current.onChange(sort)}>
        {title} <span aria-hidden="true">{sorted ? '▼' : '▽'}</span>
      </button>
    </th>
  )
}
