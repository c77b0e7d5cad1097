import { Link } from '@tanstack/react-router'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { OfficeContract } from '#modules/office/contract.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { DataList } from '#web/ui/list/data-list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { calendarTexts } from './calendar-texts.ts'

export type Preview = ReplyOf<OfficeContract['POST /api/office/calendar/previews']>

/** Whose due day moves, from which day to which, before anything is applied. */
export function AffectedList({ preview }: { readonly preview: Preview }) {
  const t = useText(calendarTexts)
  const say = useSay()
  const { affected, total } = preview
  return (
    <>
      <Notice tone={total === 0 ? 'info' : 'warn'} live>
        {t.affected(total)} {total > affected.length && t.firstOf(affected.length)}
      </Notice>
      {affected.length > 0 && (
        <DataList
          caption={t.affected(total)}
          rows={affected}
          rowKey={row => `${row.matterId}:${row.limit}`}
          columns={[
            {
              key: 'matter',
              title: t.matter,
              plain: true,
              cell: row => (
                <Link to="/matters/$id" params={{ id: row.matterId } as never} target="_blank">
                  {row.number} {row.title}
                </Link>
              ),
            },
            { key: 'limit', title: t.limit, cell: row => say(row.limitTitle) },
            { key: 'from', title: t.from, cell: row => <time>{row.from}</time> },
            { key: 'to', title: t.to, cell: row => <time>{row.to}</time> },
          ]}
        />
      )}
    </>
  )
}
