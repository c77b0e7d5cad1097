/** One filter of a list: a choice, or all. The browser's own field: quick on a phone, and there are many in a row. */
export function FilterSelect(props: {
  readonly label: string
  readonly all: string
  readonly value: string | undefined
  readonly choices: readonly (readonly [key: string, title: string])[]
  readonly onChange: (value: string | undefined) => void
}) {
  return (
    <label>
      {props.label}
      <select
        className="field-native"
        value={props.value ?? ''}
        onChange={event => props.onChange(event.target.value || undefined)}
      >
        <option value="">{props.all}</option>
        {props.choices.map(([key, title]) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}
