import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { DataList } from '#web/ui/list/data-list.tsx'
import { FilterSelect } from '#web/ui/list/filter-select.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { useCommand } from '#web/use-command.ts'
import { type Imported, type Listing, proposals } from './client.ts'
import { proposalsTexts } from './proposals-texts.ts'
import { RowFaults } from './row-faults.tsx'

/** So many rows show whether the columns were understood; all are imported. */
const shown = 50

const shanghaiDay = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** What was read, before anything is registered. */
export function ConfirmListing(props: {
  readonly listing: Listing
  readonly onImported: (imported: Imported) => void
}) {
  const t = useText(proposalsTexts)
  const { listing } = props
  const [body, setBody] = useState<'npc' | 'cppcc'>(listing.body ?? 'npc')
  const [session, setSession] = useState(listing.session)
  const [receivedOn, setReceivedOn] = useState(shanghaiDay)
  const [nameless, setNameless] = useState(false)
  const command = useCommand()
  const send = useMutation({
    mutationFn: () =>
      command(() =>
        proposals('POST /api/proposals/imports', {
          body: {
            body,
            session: session.trim(),
            receivedOn,
            proposals: listing.proposals.map(({ leadUnitId: _, unknownUnits: __, ...one }) => one),
          },
        }),
      ),
    onSuccess: props.onImported,
  })
  const needed = listing.proposals.some(one => one.session === '')
  const unknown = [...new Set(listing.proposals.flatMap(one => one.unknownUnits))]
  const submit = () => {
    setNameless(needed && session.trim() === '')
    if (!(needed && session.trim() === '')) send.mutate()
  }
  return (
    <>
      <Notice tone={listing.faults.length > 0 ? 'warn' : 'good'} live>
        {t.found(listing.proposals.length, listing.faults.length)}
      </Notice>
      {unknown.length > 0 && <Notice tone="warn">{t.unknownUnits(unknown.slice(0, 30).join('、'))}</Notice>}
      <div className="panel proposals-import">
        <div className="filters filters-shown">
          <FilterSelect
            label={t.body}
            all="—"
            value={body}
            choices={[
              ['npc', t.npc],
              ['cppcc', t.cppcc],
            ]}
            onChange={value => value && setBody(value as 'npc')}
          />
          <label>
            {t.session}
            <input
              className="field-native proposals-session"
              maxLength={60}
              value={session}
              aria-invalid={nameless}
              onChange={event => setSession(event.target.value)}
            />
          </label>
          <label>
            {t.receivedOn}
            <input
              type="date"
              className="field-native"
              value={receivedOn}
              onChange={event => setReceivedOn(event.target.value)}
            />
          </label>
        </div>
        {nameless && (
          <p className="form-fault" role="alert">
            {t.sessionNeeded}
          </p>
        )}
        {send.error && <RefusalNotice error={send.error} />}
        <Button type="primary" aria-disabled={send.isPending || listing.proposals.length === 0} onClick={submit}>
          {send.isPending ? t.importing : t.submitImport(listing.proposals.length)}
        </Button>
      </div>
      <RowFaults faults={listing.faults} />
      <details className="panel">
        <summary>{t.columnsTitle}</summary>
        <ul className="proposals-columns">
          {listing.columns.map(({ sheet, heading, meaning }) => (
            <li key={`${sheet} ${heading}`}>
              {heading} → {meaning ? meaningWords[meaning] : t.kept}
            </li>
          ))}
        </ul>
      </details>
      <DataList
        caption={t.listTitle}
        columns={[
          { key: 'number', title: t.number, cell: row => row.number },
          { key: 'title', title: t.what, plain: true, cell: row => row.title },
          { key: 'raisers', title: t.raisers, cell: row => row.raisers.map(one => one.name).join('、') },
          {
            key: 'units',
            title: t.units,
            cell: row => [row.leadUnit || t.unassigned, ...row.supportUnits].join('、'),
          },
        ]}
        rows={listing.proposals.slice(0, shown)}
        rowKey={row => `${row.sheet} ${row.line}`}
      />
      {listing.proposals.length > shown && <p className="quiet">{t.more(listing.proposals.length - shown)}</p>}
    </>
  )
}

const meaningWords: Readonly<Record<string, string>> = {
  number: '案号',
  title: '标题',
  lead: '领衔代表（第一提案人）',
  cosigners: '联名人（附议人）',
  leadUnit: '主办单位',
  support: '会办单位',
  divided: '分办单位',
  category: '分类',
  session: '届次',
  delegation: '界别（代表团）',
  phone: '联系电话',
  address: '地址、单位',
  content: '内容',
  receivedOn: '交办日期',
  body: '建议或提案',
}
