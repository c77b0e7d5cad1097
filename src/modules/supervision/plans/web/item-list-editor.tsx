import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { isRefusal } from '#kernel/refusal.ts'
import { type Plan, plans } from '#modules/supervision/web/client.ts'
import { ItemFields } from '#modules/supervision/web/item-fields.tsx'
import { mostItems } from '#modules/supervision/web/sent-details.ts'
import { useText } from '#web/texts/use-text.ts'
import { useDraft } from '#web/ui/form/use-draft.ts'
import { GrowingText } from '#web/ui/growing-text.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { useCommand } from '#web/use-command.ts'
import { blankItem, type EditedItem, editedItems, lackingIn, sentItems } from './edited-items.ts'
import { plansTexts } from './plans-texts.ts'

/** The list as it is being changed, kept in the tab until it is saved. While the plan runs: what is added to it. */
export function ItemListEditor(props: {
  readonly plan: Plan
  readonly onSaved: () => unknown
  /** Somebody changed the plan meanwhile. */
  readonly onMovedOn: () => unknown
  readonly onClose: () => void
}) {
  const t = useText(plansTexts)
  const command = useCommand()
  const { plan, onSaved, onMovedOn, onClose } = props
  const runs = plan.step === 'running'
  const draft = useDraft(`plan:${plan.id}:${plan.seq}`, { items: editedItems(plan.proposed) })
  const items = draft.values.items as readonly EditedItem[]
  // What is saved is a change of the list as it was opened, until the person has been told that it moved on.
  const [seen, setSeen] = useState<number | undefined>(plan.seq)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>()
  const set = (next: readonly EditedItem[]) => draft.set('items', next)
  const lacking = lackingIn(items)
  const save = async () => {
    if (saving || lacking !== undefined) return
    setSaving(true)
    setError(undefined)
    try {
      const body = { seen: seen ?? plan.seq, items: sentItems(items) }
      await command(key =>
        plans('PUT /api/supervision/plans/:id/items', { params: { id: plan.id }, body: { key, ...body } }),
      )
      draft.clear()
      await onSaved()
    } catch (thrown) {
      setError(thrown)
      if (isRefusal(thrown) && thrown.code === 'moved-on') {
        setSeen(undefined)
        await onMovedOn()
      }
    } finally {
      setSaving(false)
    }
  }
  return (
    <section className="panel" aria-labelledby="editing">
      <h2 id="editing">{runs ? t.add : t.changeTitle}</h2>
      {runs && <p className="quiet">{t.addWhy}</p>}
      {draft.restored && (
        <p className="form-restored" role="status">
          {t.draftKept}
        </p>
      )}
      <ol className="edited">
        {items.map((item, i) => (
          <EditedRow
            key={item.key}
            no={i + 1}
            item={item}
            onChange={part => set(items.map(one => (one.key === item.key ? { ...one, ...part } : one)))}
            onRemove={() => set(items.filter(one => one.key !== item.key))}
          />
        ))}
      </ol>
      {items.length < mostItems && <Button onClick={() => set([...items, blankItem(items)])}>{t.oneMore}</Button>}
      {error !== undefined && <RefusalNotice error={error} />}
      {seen === undefined && <Notice tone="warn">{t.saveOver}</Notice>}
      {lacking !== undefined && <p role="status">{lacking === 0 ? t.oneNeeded : t.emptyItem(lacking)}</p>}
      <div className="row edited-acts">
        <Button type="primary" aria-disabled={saving || lacking !== undefined} onClick={save}>
          {saving ? t.saving : t.save}
        </Button>
        <Button
          onClick={() => {
            draft.clear()
            onClose()
          }}
        >
          {t.discard}
        </Button>
      </div>
    </section>
  )
}

function EditedRow(props: {
  readonly no: number
  readonly item: EditedItem
  readonly onChange: (part: Partial<EditedItem>) => void
  readonly onRemove: () => void
}) {
  const t = useText(plansTexts)
  const id = useId()
  const { no, item, onChange, onRemove } = props
  const name = item.title || t.itemNo(no)
  return (
    <li className="edited-item">
      <div className="edited-head">
        <label htmlFor={`${id}-title`}>
          {t.itemNo(no)} {t.itemTitle}
        </label>
        <Button size="small" aria-label={t.removeOne(name)} onClick={onRemove}>
          {t.remove}
        </Button>
      </div>
      <Input
        id={`${id}-title`}
        maxLength={200}
        value={item.title}
        onChange={event => onChange({ title: event.target.value })}
      />
      <label htmlFor={`${id}-text`}>{t.itemText}</label>
      <GrowingText
        id={`${id}-text`}
        maxLength={20_000}
        value={item.text}
        onChange={event => onChange({ text: event.target.value })}
      />
      <ItemFields title={name} value={item} onChange={onChange} />
    </li>
  )
}
