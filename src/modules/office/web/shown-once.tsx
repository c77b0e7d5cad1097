import { Button } from 'antd'
import { useText } from '#web/texts/use-text.ts'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { officeTexts } from './office-texts.ts'
import './shown-once.css'

/** A link or a secret that is shown this once, to be copied and handed over. */
export function ShownOnce(props: {
  readonly title: string
  readonly note: string
  readonly value: string
  readonly onClose: () => void
}) {
  const t = useText(officeTexts)
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <p>{props.note}</p>
      <p className="shown-once">
        <code>{props.value}</code>
      </p>
      <div className="dialog-buttons">
        <CopyButton text={props.value} />
        <Button type="primary" onClick={props.onClose}>
          {t.close}
        </Button>
      </div>
    </Dialog>
  )
}
