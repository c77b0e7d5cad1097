import { Button } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { Confirm } from '#web/ui/confirm.tsx'
import { GrowingText } from '#web/ui/growing-text.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Locate } from './locate.tsx'
import { onsiteTexts } from './onsite-texts.ts'
import type { CheckAndNames } from './phone/use-check.ts'
import type { FindingDraft } from './phone/use-finding-draft.ts'
import { Photos } from './photos.tsx'

/** One finding: what, where, photographs; the rest may wait for the list. */
export function FindingForm(props: {
  readonly known: CheckAndNames
  readonly draft: FindingDraft
  readonly onRecorded: () => void
}) {
  const t = useText(onsiteTexts)
  const { known, draft } = props
  const id = useId()
  const [lacking, setLacking] = useState(false)
  const [clearing, setClearing] = useState(false)
  const values = draft.values ?? {}
  const value = (field: string) => values[field] ?? ''
  const place = values.place ?? known.check.place
  const ready = draft.values !== undefined
  const bind = (field: string) => ({
    id: `${id}-${field}`,
    value: value(field),
    disabled: !ready,
    onChange: (event: { target: { value: string } }) => draft.set(field, event.target.value),
  })
  const record = async (event: FormEvent) => {
    event.preventDefault()
    const text = value('text').trim()
    if (!text || !place.trim()) return setLacking(true)
    setLacking(false)
    const said = Object.entries({ ...values, text, place: place.trim() }).filter(([, one]) => one.trim() !== '')
    if (await draft.record(Object.fromEntries(said))) props.onRecorded()
  }
  return (
    <form className="panel onsite-form" onSubmit={record} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t.newFinding}</h2>
      <p className="quiet">{t.draftKept}</p>
      <label htmlFor={`${id}-text`}>{t.text}</label>
      <GrowingText {...bind('text')} maxLength={3000} aria-invalid={lacking && !value('text').trim()} />
      <label htmlFor={`${id}-place`}>{t.place}</label>
      <input {...bind('place')} value={place} className="field-native" maxLength={200} />
      <Locate value={value('position')} onChange={position => draft.set('position', position)} />
      <Photos draft={draft} ready={ready} />
      <label htmlFor={`${id}-gravity`}>{t.gravity}</label>
      <select {...bind('gravity')} value={value('gravity') || 'minor'} className="field-native">
        <option value="minor">{t.minor}</option>
        <option value="serious">{t.serious}</option>
        <option value="grave">{t.grave}</option>
      </select>
      <details>
        <summary>{t.more}</summary>
        <label htmlFor={`${id}-against`}>{t.against}</label>
        <input {...bind('against')} className="field-native" maxLength={300} />
        <label htmlFor={`${id}-remedy`}>{t.remedy}</label>
        <GrowingText {...bind('remedy')} maxLength={2000} />
        <label htmlFor={`${id}-byUnit`}>{t.byUnit}</label>
        <select {...bind('byUnit')} className="field-native">
          <option value="">{t.later}</option>
          {known.directory.units
            .filter(unit => unit.active)
            .map(unit => (
              <option key={unit.id} value={unit.id}>
                {unit.name}
              </option>
            ))}
        </select>
        <label htmlFor={`${id}-byDay`}>{t.byDay}</label>
        <input {...bind('byDay')} type="date" className="field-native" />
      </details>
      {lacking && (
        <Notice tone="bad" live>
          {t.textNeeded}
        </Notice>
      )}
      <Button type="primary" size="large" block htmlType="submit" aria-disabled={!ready || draft.shrinking}>
        {draft.shrinking ? t.shrinking : t.record}
      </Button>
      {!draft.isEmpty && (
        <Button type="link" onClick={() => setClearing(true)}>
          {t.clear}
        </Button>
      )}
      {clearing && (
        <Confirm title={t.clear} text={t.clearSure} onConfirm={draft.clear} onClose={() => setClearing(false)} />
      )}
    </form>
  )
}
