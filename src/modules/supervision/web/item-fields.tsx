import { useId } from 'react'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useKinds } from '#modules/desk/web/use-kinds.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import type { Cycle } from './client.ts'
import { supervisionTexts } from './supervision-texts.ts'
import { UnitsChoice } from './units-choice.tsx'
import './supervision.css'

/** Who does an item with whom, by when, and how often it is reported on. */
export interface ItemDetails {
  readonly leadUnitId: string | null
  readonly supportUnitIds: readonly string[]
  /** '' is none. */
  readonly dueOn: string
  readonly cycle: Cycle
}

/** The details of one item of many, in a line; `title` tells its fields from those of the others. */
export function ItemFields(props: {
  readonly title: string
  readonly value: ItemDetails
  readonly onChange: (part: Partial<ItemDetails>) => void
}) {
  const t = useText(supervisionTexts)
  const say = useSay()
  const id = useId()
  const { units } = useDirectory()
  const cycles = Object.entries(useKinds().of('supervision-item')?.fields.cycle?.choices ?? {})
  const { title, value, onChange } = props
  return (
    <div className="item-fields">
      <div>
        <label htmlFor={`${id}-lead`}>{t.lead}</label>
        <select
          id={`${id}-lead`}
          className="field-native breakdown-unit"
          aria-label={t.leadOf(title)}
          value={value.leadUnitId ?? ''}
          onChange={event => onChange({ leadUnitId: event.target.value || null })}
        >
          <option value="">{t.noLead}</option>
          {units
            .filter(unit => unit.active)
            .map(unit => (
              <option key={unit.id} value={unit.id}>
                {unit.name}
              </option>
            ))}
        </select>
      </div>
      <div>
        <label htmlFor={`${id}-due`}>{t.due}</label>
        <input
          id={`${id}-due`}
          type="date"
          className="field-native breakdown-due"
          aria-label={t.dueOf(title)}
          value={value.dueOn}
          onChange={event => onChange({ dueOn: event.target.value })}
        />
      </div>
      <div>
        <label htmlFor={`${id}-cycle`}>{t.cycle}</label>
        <select
          id={`${id}-cycle`}
          className="field-native"
          aria-label={t.cycleOf(title)}
          value={value.cycle}
          onChange={event => onChange({ cycle: event.target.value as Cycle })}
        >
          {cycles.map(([key, name]) => (
            <option key={key} value={key}>
              {say(name)}
            </option>
          ))}
        </select>
      </div>
      <UnitsChoice
        label={t.supportOf(title)}
        except={value.leadUnitId}
        chosen={value.supportUnitIds}
        onChange={supportUnitIds => onChange({ supportUnitIds })}
      />
    </div>
  )
}
