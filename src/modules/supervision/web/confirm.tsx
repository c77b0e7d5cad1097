import { Button, Checkbox, Input } from 'antd'
import { useId, useState } from 'react'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { useCommand } from '#web/use-command.ts'
import { type Outcome, type Proposals, supervision } from './client.ts'
import { supervisionTexts } from './supervision-texts.ts'
import { type Confirming, titleOf, useBreakdown } from './use-breakdown.ts'

/** Each proposal with its words, units and day as the source has them, to be confirmed, changed or left out. */
export function Confirm(props: {
  readonly proposals: Proposals
  readonly onListed: (outcomes: readonly Outcome[]) => void
}) {
  const t = useText(supervisionTexts)
  const [planId, sourceId] = [useId(), useId()]
  const { proposals } = props
  const { rows, chosen, set, chooseAll } = useBreakdown(proposals)
  const [plan, setPlan] = useState(proposals.title.slice(0, 100))
  const [source, setSource] = useState(proposals.title.slice(0, 200))
  const { submit, listing, error } = useListing(props.onListed)
  if (rows.length === 0) return <Notice tone="info">{t.nothing}</Notice>
  return (
    <>
      <div className="panel breakdown-head">
        <div className="form-pairs">
          <div>
            <label htmlFor={planId}>{t.plan}</label>
            <Input id={planId} maxLength={100} value={plan} onChange={event => setPlan(event.target.value)} />
          </div>
          <div>
            <label htmlFor={sourceId}>{t.source}</label>
            <Input id={sourceId} maxLength={200} value={source} onChange={event => setSource(event.target.value)} />
          </div>
        </div>
        {error !== undefined && <RefusalNotice error={error} />}
        {plan.trim() === '' && <Notice tone="warn">{t.planNeeded}</Notice>}
        <div className="row">
          <Button
            type="primary"
            aria-disabled={listing || chosen.length === 0 || plan.trim() === ''}
            onClick={() => plan.trim() && chosen.length > 0 && submit(plan.trim(), source.trim(), chosen)}
          >
            {listing ? t.listing : t.submit(chosen.length)}
          </Button>
          <span role="status">{t.found(rows.filter(row => row.item.kind !== 'heading').length, chosen.length)}</span>
          <Button type="link" onClick={() => chooseAll(true)}>
            {t.all}
          </Button>
          <Button type="link" onClick={() => chooseAll(false)}>
            {t.none}
          </Button>
        </div>
      </div>
      <ol className="breakdown">
        {rows.map((row, i) => (
          <ItemRow key={`${row.item.line}:${row.item.text}`} row={row} onChange={part => set(i, part)} />
        ))}
      </ol>
    </>
  )
}

function ItemRow({
  row,
  onChange,
}: {
  readonly row: Confirming
  readonly onChange: (part: Partial<Confirming>) => void
}) {
  const t = useText(supervisionTexts)
  const { units } = useDirectory()
  const { item, chosen } = row
  const title = titleOf(item)
  if (item.kind === 'heading')
    return <li className={`breakdown-heading breakdown-${Math.min(item.depth, 3)}`}>{title}</li>
  return (
    <li className={`panel breakdown-item breakdown-${Math.min(item.depth, 3)}`}>
      <Checkbox
        checked={chosen}
        aria-label={t.choose1(title)}
        onChange={event => onChange({ chosen: event.target.checked })}
      />
      <div>
        <p className="breakdown-text">
          {item.number}
          {item.text}
        </p>
        <p className="quiet">
          {[
            t.line(item.line),
            item.lead.length > 0 && t.saidLead(item.lead.join('、')) + (item.leadBy === 'first' ? t.first : ''),
            item.support.length > 0 && t.support(item.support.join('、')),
            item.duePhrase,
            item.results.length > 0 && t.results(item.results.join('；')),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {chosen && (
          <div className="row">
            <label>
              {t.lead}{' '}
              <select
                className="field-native breakdown-unit"
                aria-label={t.leadOf(title)}
                value={row.leadUnitId ?? ''}
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
            </label>
            <label>
              {t.due}{' '}
              <input
                type="date"
                className="field-native breakdown-due"
                aria-label={t.dueOf(title)}
                value={row.dueOn}
                onChange={event => onChange({ dueOn: event.target.value })}
              />
            </label>
          </div>
        )}
      </div>
    </li>
  )
}

function useListing(onListed: (outcomes: readonly Outcome[]) => void) {
  const command = useCommand()
  const [listing, setListing] = useState(false)
  const [error, setError] = useState<unknown>()
  const submit = async (plan: string, source: string, chosen: readonly Confirming[]) => {
    if (listing) return
    setListing(true)
    setError(undefined)
    try {
      const items = chosen.slice(0, 300).map(asked)
      const body = { plan, ...(source ? { source } : {}), items }
      const { outcomes } = await command(key => supervision('POST /api/supervision/items', { body: { key, ...body } }))
      onListed(outcomes)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setListing(false)
    }
  }
  return { submit, listing, error }
}

function asked({ item, leadUnitId, dueOn }: Confirming) {
  const { text, path, line, results, duePhrase, cycle, supportUnitIds } = item
  return {
    text,
    title: titleOf(item),
    place: [...path, `第${line}行`].join(' / ').slice(-200),
    ...(results.length > 0 ? { result: results.join('；').slice(0, 500) } : {}),
    ...(duePhrase ? { duePhrase: duePhrase.slice(0, 200) } : {}),
    ...(dueOn ? { dueOn } : {}),
    ...(cycle ? { cycle } : {}),
    ...(leadUnitId ? { leadUnitId, supportUnitIds: supportUnitIds.filter(one => one !== leadUnitId) } : {}),
  }
}
