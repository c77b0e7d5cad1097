import { Button, Checkbox, Input } from 'antd'
import { useId, useState } from 'react'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useKinds } from '#modules/desk/web/use-kinds.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { useCommand } from '#web/use-command.ts'
import { type Manner, type NewItem, type Proposals, plans } from './client.ts'
import { ItemFields } from './item-fields.tsx'
import { mostItems, sentDetails } from './sent-details.ts'
import { supervisionTexts } from './supervision-texts.ts'
import { type Confirming, titleOf, useBreakdown } from './use-breakdown.ts'
import '#web/ui/form/form.css'

/** Each proposal with its words, units and day as the source has them, to be confirmed, changed or left out. */
export function Confirm(props: { readonly proposals: Proposals; readonly onListed: (planId: string) => void }) {
  const t = useText(supervisionTexts)
  const say = useSay()
  const [planId, sourceId, signerId, dueId, mannerId] = [useId(), useId(), useId(), useId(), useId()]
  const manners = Object.entries(useKinds().of('supervision-plan')?.fields.manner?.choices ?? {})
  const [manner, setManner] = useState<Manner>('breakdown')
  const { proposals } = props
  const { rows, chosen, set, chooseAll } = useBreakdown(proposals)
  const [plan, setPlan] = useState(proposals.title.slice(0, 100))
  const [source, setSource] = useState(proposals.title.slice(0, 200))
  const [signer, setSigner] = useState('')
  const [dueOn, setDueOn] = useState('')
  const signers = useDirectory().people.filter(
    ({ active, posts }) => active && posts.some(({ role }) => role === 'leader' || role === 'director'),
  )
  const { submit, listing, error } = useListing(props.onListed)
  const lacking = [
    plan.trim() === '' && t.planNeeded,
    signer === '' && t.signerNeeded,
    dueOn === '' && t.dueNeeded,
    chosen.length > mostItems && t.tooMany(mostItems, chosen.length),
  ].find(Boolean)
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
          <div>
            <label htmlFor={mannerId}>{t.manner}</label>
            <select
              id={mannerId}
              className="field-native"
              value={manner}
              onChange={event => setManner(event.target.value as Manner)}
            >
              {manners.map(([key, name]) => (
                <option key={key} value={key}>
                  {say(name)}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label htmlFor={signerId}>{t.signer}</label>
            <select
              id={signerId}
              className="field-native breakdown-signer"
              value={signer}
              onChange={event => setSigner(event.target.value)}
            >
              <option value="">{t.chooseSigner}</option>
              {signers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label htmlFor={dueId}>{t.planDue}</label>
            <input
              id={dueId}
              type="date"
              className="field-native breakdown-plan-due"
              value={dueOn}
              onChange={event => setDueOn(event.target.value)}
            />
          </div>
        </div>
        {error !== undefined && <RefusalNotice error={error} />}
        {lacking && <Notice tone="warn">{lacking}</Notice>}
        <div className="row">
          <Button
            type="primary"
            aria-disabled={listing || chosen.length === 0 || Boolean(lacking)}
            onClick={() =>
              !lacking &&
              chosen.length > 0 &&
              submit({ title: plan.trim(), manner, source: source.trim(), signerId: signer, dueOn }, chosen)
            }
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
        {chosen && <ItemFields title={title} value={row} onChange={onChange} />}
      </div>
    </li>
  )
}

interface Plan {
  readonly title: string
  readonly manner: Manner
  readonly source: string
  readonly signerId: string
  readonly dueOn: string
}

function useListing(onListed: (planId: string) => void) {
  const command = useCommand()
  const [listing, setListing] = useState(false)
  const [error, setError] = useState<unknown>()
  const submit = async ({ source, ...plan }: Plan, chosen: readonly Confirming[]) => {
    if (listing) return
    setListing(true)
    setError(undefined)
    try {
      const items = chosen.map(asked)
      const body = { ...plan, content: source || plan.title, ...(source ? { source } : {}), items }
      const { id } = await command(key => plans('POST /api/supervision/plans', { body: { key, ...body } }))
      onListed(id)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setListing(false)
    }
  }
  return { submit, listing, error }
}

function asked({ item, ...details }: Confirming): NewItem {
  const { text, path, line, results, duePhrase } = item
  return {
    text,
    title: titleOf(item),
    place: [...path, `第${line}行`].join(' / ').slice(-200),
    ...(results.length > 0 ? { result: results.join('；').slice(0, 500) } : {}),
    ...(duePhrase ? { duePhrase: duePhrase.slice(0, 200) } : {}),
    ...sentDetails(details),
  }
}
