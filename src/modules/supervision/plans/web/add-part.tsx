import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useKinds } from '#modules/desk/web/use-kinds.ts'
import { type NewItem, plans } from '#modules/supervision/web/client.ts'
import { useText } from '#web/texts/use-text.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { FieldForm } from '#web/ui/form/field-form.tsx'
import type { FormFields, FormValues } from '#web/ui/form/form-field.ts'
import { useCommand } from '#web/use-command.ts'
import { plansTexts } from './plans-texts.ts'

const own: FormFields = {
  title: { type: 'short', title: plansTexts.partTitle, required: true, max: 200 },
  text: { type: 'long', title: plansTexts.partText, required: true, max: 20_000 },
  result: { type: 'short', title: plansTexts.partResult, max: 500 },
  leadUnitId: { type: 'unit', title: plansTexts.partUnit, hint: plansTexts.partUnitHint },
  leadPersonId: { type: 'person', title: plansTexts.partPerson },
  supportUnitIds: { type: 'units', title: plansTexts.partSupport, max: 30 },
  dueOn: { type: 'day', title: plansTexts.due },
}

/** 细化分解: one part of an item, given out as it is added. */
export function AddPart(props: {
  readonly item: { readonly id: string; readonly title: string }
  readonly onAdded: (number: string) => unknown
  readonly onClose: () => void
}) {
  const t = useText(plansTexts)
  const { units, people } = useDirectory()
  const cycle = useKinds().of('supervision-item')?.fields.cycle
  const command = useCommand()
  const { item, onAdded, onClose } = props
  const add = async (values: FormValues) => {
    const part = values as unknown as NewItem
    const { number } = await command(key =>
      plans('POST /api/supervision/items/:id/parts', { params: { id: item.id }, body: { key, item: part } }),
    )
    onClose()
    await onAdded(number)
  }
  return (
    <Dialog title={t.addPartTo(item.title)} onClose={onClose}>
      <p className="quiet">{t.partNote}</p>
      <FieldForm
        name={`part:${item.id}`}
        fields={{ ...own, ...(cycle ? { cycle } : {}) }}
        context={{ units, people }}
        submit={t.addPart}
        cancel={t.cancel}
        onCancel={onClose}
        onSubmit={add}
      />
    </Dialog>
  )
}
