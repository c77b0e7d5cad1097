import { Link } from '@tanstack/react-router'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { DeskContract } from '#modules/desk/contract.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useKinds } from '#modules/desk/web/use-kinds.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import type { Column } from '#web/ui/list/data-list.tsx'
import { Due } from '#web/ui/when.tsx'
import { listTexts } from './list-texts.ts'

export type MatterRow = ReplyOf<DeskContract['GET /api/matters']>['matters'][number]

export function useMatterColumns(): readonly Column<MatterRow>[] {
  const t = useText(listTexts)
  const say = useSay()
  const { kindTitle, stepTitle } = useKinds()
  const { unitName, personName } = useDirectory()
  return [
    { key: 'number', title: t.number, plain: true, className: 'list-number', cell: row => row.number },
    {
      key: 'title',
      title: t.what,
      plain: true,
      className: 'list-title',
      cell: row => (
        <span>
          <Link to="/matters/$id" params={{ id: row.id } as never}>
            {row.title}
          </Link>
          <Remarks row={row} />
        </span>
      ),
    },
    { key: 'kind', title: t.kind, cell: row => say(kindTitle(row.kind)) },
    {
      key: 'step',
      title: t.step,
      cell: row => {
        if (row.whole) return say(stepTitle(row.kind, row.step))
        return row.open ? t.receiptOwed : t.receiptGiven
      },
    },
    {
      key: 'lead',
      title: t.lead,
      cell: row =>
        row.leadUnitId && (
          <span>
            {unitName(row.leadUnitId)} <span className="quiet">{personName(row.leadPersonId)}</span>
          </span>
        ),
    },
    {
      key: 'received',
      title: t.received,
      sort: 'newest',
      className: 'list-day',
      cell: row => <time>{row.receivedOn}</time>,
    },
    {
      key: 'due',
      title: t.dueOn,
      sort: 'due',
      className: 'list-day',
      cell: row => row.dueOn && <Due dueOn={row.dueOn} lamp={row.lamp} ended={!row.open} />,
    },
  ]
}

function Remarks({ row }: { readonly row: MatterRow }) {
  const t = useText(listTexts)
  const remarks = [row.bounces > 0 && t.bounces(row.bounces), row.grade !== null && t.grade(row.grade)].filter(Boolean)
  return remarks.length > 0 && <span className="quiet list-remarks">{remarks.join(' · ')}</span>
}
