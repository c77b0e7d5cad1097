import type { ReactNode } from 'react'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { type Column, DataList } from '#web/ui/list/data-list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { checkTexts } from './check-texts.ts'
import type { Check, Departure } from './client.ts'
import { Places } from './places.tsx'
import './check.css'

/** Each departure once, with its clause and its places; what can be done about all of them beside the heading. */
export function Departures(props: { readonly heading: string; readonly check: Check; readonly children?: ReactNode }) {
  const t = useText(checkTexts)
  const { counts, groups } = props.check
  const columns = useColumns()
  return (
    <>
      <div className="check-head">
        <div>
          <h2>{props.heading}</h2>
          <p role="status">{t.counts(counts.error, counts.warning, counts.hint)}</p>
        </div>
        {props.children}
      </div>
      {groups.length === 0 ? (
        <Notice tone="good">{t.nothing}</Notice>
      ) : (
        <DataList caption={props.heading} columns={columns} rows={groups} rowKey={keyOf} />
      )}
    </>
  )
}

const keyOf = ({ rule, severity, what, found, expected, fixable }: Departure) =>
  [rule, severity, what.zh, found.zh, expected.zh, fixable].join('\n')

function useColumns(): readonly Column<Departure>[] {
  const t = useText(checkTexts)
  const say = useSay()
  return [
    {
      key: 'severity',
      title: t.severity,
      cell: ({ severity }) => <span className={`check-severity check-${severity}`}>{t[severity]}</span>,
    },
    {
      key: 'rule',
      title: t.rule,
      cell: ({ rule, clause, title }) => (
        <span>
          {rule} {t.clause(clause)}
          <br />
          <span className="quiet">{say(title)}</span>
        </span>
      ),
    },
    {
      key: 'what',
      title: t.what,
      cell: ({ what, found, expected }) => (
        <span>
          {t.is(say(what), say(found))}
          <br />
          <span className="quiet">{t.expected(say(expected))}</span>
        </span>
      ),
    },
    { key: 'where', title: t.where, cell: departure => <Places of={departure} /> },
    { key: 'how', title: t.how, cell: ({ fixable }) => (fixable ? t.byFormat : t.byHand) },
  ]
}
