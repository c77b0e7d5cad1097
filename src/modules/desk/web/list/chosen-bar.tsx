import { Button } from 'antd'
import { useText } from '#web/texts/use-text.ts'
import { listTexts } from './list-texts.ts'

/** What can be done with the rows that are chosen. */
export function ChosenBar(props: {
  readonly count: number
  readonly onAssign: () => void
  readonly onClear: () => void
}) {
  const t = useText(listTexts)
  return (
    <div className="list-chosen row" role="status">
      <strong>{t.chosen(props.count)}</strong>
      <Button type="primary" onClick={props.onAssign}>
        {t.assign}
      </Button>
      <Button onClick={props.onClear}>{t.unselect}</Button>
    </div>
  )
}
