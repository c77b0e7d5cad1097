import { Button } from 'antd'
import { type ComponentType, useState } from 'react'
import { useSay } from '../../language.tsx'
import { formTexts } from '../../texts/form.ts'
import { useText } from '../../texts/use-text.ts'
import { isGiven } from './check-fields.ts'
import { UnitInput } from './directory-inputs.tsx'
import type { FormFields, InputProps } from './form-field.ts'
import { DayInput, LongInput, ShortInput } from './text-inputs.tsx'

type Line = Readonly<Record<string, unknown>>

// biome-ignore lint/suspicious/noExplicitAny: each input types its own value
const cells: Readonly<Record<string, ComponentType<InputProps<any>>>> = {
  short: ShortInput,
  long: LongInput,
  day: DayInput,
  unit: UnitInput,
}

const isSaid = (line: Line) => Object.values(line).some(isGiven)

/** Rows of the same columns, as many as are needed. A row in which nothing is filled in is not sent. */
export function LinesInput({ id, field, value, onChange }: InputProps<readonly Line[]>) {
  const t = useText(formTexts)
  const [lines, setLines] = useState<readonly Line[]>(value && value.length > 0 ? value : [{}])
  const change = (next: readonly Line[]) => {
    setLines(next)
    onChange(next.filter(isSaid))
  }
  return (
    <div className="form-group">
      {lines.map((line, no) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has its place and no other name
        <fieldset key={no} className="form-part form-line">
          <legend>{t.line(no + 1)}</legend>
          <Cells
            id={`${id}-${no}`}
            columns={field.columns ?? {}}
            line={line}
            onChange={(name, said) =>
              change(lines.map((one, at) => (at === no ? given({ ...one, [name]: said }) : one)))
            }
          />
          {lines.length > 1 && (
            <Button size="small" onClick={() => change(lines.filter((_, at) => at !== no))}>
              {t.removeLine(no + 1)}
            </Button>
          )}
        </fieldset>
      ))}
      {lines.length < (field.max ?? 100) && (
        <Button id={id} onClick={() => setLines([...lines, {}])}>
          {t.addLine}
        </Button>
      )}
    </div>
  )
}

function Cells(props: {
  readonly id: string
  readonly columns: FormFields
  readonly line: Line
  readonly onChange: (name: string, said: unknown) => void
}) {
  const say = useSay()
  return (
    <>
      {Object.entries(props.columns).map(([name, column]) => {
        const Cell = cells[column.type]
        if (!Cell) throw new Error(`no cell for a column of type ${column.type}`)
        const cellId = `${props.id}-${name}`
        return (
          <div key={name} className="form-cell">
            <label id={`${cellId}-label`} htmlFor={cellId}>
              {say(column.title)}
            </label>
            <Cell
              id={cellId}
              labelId={`${cellId}-label`}
              field={column}
              value={props.line[name]}
              onChange={(said: unknown) => props.onChange(name, said)}
              describedBy={undefined}
              invalid={false}
            />
          </div>
        )
      })}
    </>
  )
}

const given = (line: Line): Line => Object.fromEntries(Object.entries(line).filter(([, said]) => isGiven(said)))
