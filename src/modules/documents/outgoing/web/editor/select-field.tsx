/** One of a few, in the browser's own list. */
export function SelectField(props: {
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly [key: string, title: string])[]
  readonly onChange: (value: string) => void
}) {
  return (
    <label>
      {props.label}
      <select className="field-native" value={props.value} onChange={event => props.onChange(event.target.value)}>
        {props.choices.map(([key, title]) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}
