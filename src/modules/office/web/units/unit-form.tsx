import { useText } from '#web/texts/use-text.ts'
import type { FormFields, FormValues } from '#web/ui/form/form-field.ts'
import { office } from '../client.ts'
import { FormDialog } from '../form-dialog.tsx'
import type { Unit } from './units-page.tsx'
import { unitsTexts } from './units-texts.ts'

const fields: FormFields = {
  name: { type: 'short', title: unitsTexts.name, required: true, max: 100 },
  shortName: { type: 'short', title: unitsTexts.shortName, required: true, max: 100 },
  parentId: { type: 'unit', title: unitsTexts.parent },
  sort: { type: 'number', title: unitsTexts.sort, min: 0, max: 9999 },
}
const inUse: FormFields = { active: { type: 'yes-no', title: unitsTexts.active, required: true } }

export function UnitForm({ unit, onClose }: { readonly unit: Unit | undefined; readonly onClose: () => void }) {
  const t = useText(unitsTexts)
  const save = (values: FormValues) => {
    const body = { parentId: null, sort: 0, ...values } as never
    return unit
      ? office('PATCH /api/office/units/:id', { params: { id: unit.id }, body })
      : office('POST /api/office/units', { body })
  }
  return (
    <FormDialog
      title={unit ? t.changeOf(unit.name) : t.add}
      name={`unit:${unit?.id ?? 'new'}`}
      fields={unit ? { ...fields, ...inUse } : fields}
      initial={unit && { ...unit, id: undefined }}
      changes={['GET /api/office/units', 'GET /api/directory']}
      onSubmit={({ id: _, ...values }) => save(values)}
      onClose={onClose}
    />
  )
}
