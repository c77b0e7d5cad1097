import { Button, Checkbox, Input } from 'antd'
import { useId, useState } from 'react'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useText } from '#web/texts/use-text.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { supervisionTexts } from './supervision-texts.ts'

/** The supporting units by name; a press opens the list of them. Three hundred items in a row would not bear as many pickers. */
export function UnitsChoice(props: {
  readonly label: string
  /** The lead supports itself anyway. */
  readonly except: string | null
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}) {
  const t = useText(supervisionTexts)
  const { unitName } = useDirectory()
  const [open, setOpen] = useState(false)
  const chosen = props.chosen.filter(id => id !== props.except)
  return (
    <div className="units-choice">
      <span aria-hidden="true">{t.supporting}</span>
      <Button
        aria-haspopup="dialog"
        aria-label={`${props.label}: ${chosen.map(unitName).join('、') || t.noSupport}`}
        onClick={() => setOpen(true)}
      >
        <span className="units-chosen">{chosen.map(unitName).join('、') || t.noSupport}</span>
      </Button>
      {open && <UnitsDialog {...props} chosen={chosen} onClose={() => setOpen(false)} />}
    </div>
  )
}

const most = 30

function UnitsDialog(props: Parameters<typeof UnitsChoice>[0] & { readonly onClose: () => void }) {
  const t = useText(supervisionTexts)
  const searchId = useId()
  const { units } = useDirectory()
  const [sought, setSought] = useState('')
  const { chosen, onChange } = props
  const shown = units.filter(
    ({ id, active, name, shortName }) =>
      id !== props.except && (active || chosen.includes(id)) && (name.includes(sought) || shortName.includes(sought)),
  )
  return (
    <Dialog title={props.label} onClose={props.onClose}>
      <label htmlFor={searchId} className="form-label">
        {t.findUnit}
      </label>
      <Input id={searchId} value={sought} onChange={event => setSought(event.target.value)} />
      <div className="units-list">
        {shown.map(({ id, name }) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            disabled={chosen.length >= most && !chosen.includes(id)}
            onChange={event => onChange(event.target.checked ? [...chosen, id] : chosen.filter(one => one !== id))}
          >
            {name}
          </Checkbox>
        ))}
      </div>
      <div className="dialog-buttons">
        <Button type="primary" onClick={props.onClose}>
          {t.doneChoosing(chosen.length)}
        </Button>
      </div>
    </Dialog>
  )
}
