import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { GrowingText } from '#web/ui/growing-text.tsx'
import { type Block, changed } from './draft.ts'
import { editorTexts } from './editor-texts.ts'

type Table = Extract<Block, { type: 'table' }>

/** A table as lines of text, a row a line: what is copied from a sheet of Excel comes in as it is. */
export function TableBlock(props: {
  readonly table: Table
  readonly no: number
  readonly onChange: (table: Block) => void
}) {
  const t = useText(editorTexts)
  const { table, no, onChange } = props
  const [text, setText] = useState(() => textOf(table))
  const [headed, setHeaded] = useState(table.head !== undefined)
  const set = (next: string, head: boolean) => {
    setText(next)
    setHeaded(head)
    onChange(changed(table, tableOf(table, next, head)))
  }
  return (
    <>
      <GrowingText
        rows={3}
        aria-label={t.tableOf(no)}
        placeholder={t.tableHint}
        value={text}
        onChange={event => set(event.target.value, headed)}
      />
      <Checkbox checked={headed} onChange={event => set(text, event.target.checked)}>
        {t.tableHead}
      </Checkbox>
      <Checkbox
        checked={table.landscape ?? false}
        onChange={event => {
          const { landscape: _, ...rest } = table
          onChange(changed(table, event.target.checked ? { ...rest, landscape: true } : rest))
        }}
      >
        {t.landscape}
      </Checkbox>
      <Input
        aria-label={t.captionOf(no)}
        placeholder={t.caption}
        value={table.caption ?? ''}
        maxLength={100}
        onChange={event => {
          const { caption: _, ...rest } = table
          onChange(changed(table, event.target.value ? { ...rest, caption: event.target.value } : rest))
        }}
      />
    </>
  )
}

const textOf = ({ head, rows }: Table) => [...(head ? [head] : []), ...rows].map(row => row.join(' | ')).join('\n')

/** Every row as long as the longest: short ones end in empty cells. */
function tableOf({ head: _, ...table }: Table, text: string, headed: boolean): Table {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const cells = lines.map(line => line.split(/[|\t]/).map(cell => cell.trim()))
  const columns = Math.min(20, Math.max(1, ...cells.map(row => row.length)))
  const [first, ...rest] = cells.map(row => [...row, ...Array(columns).fill('')].slice(0, columns))
  if (!first) return { ...table, rows: [['']] }
  return headed && rest.length > 0 ? { ...table, head: first, rows: rest } : { ...table, rows: [first, ...rest] }
}
