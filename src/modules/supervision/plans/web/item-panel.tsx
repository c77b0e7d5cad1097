import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useMatter } from '#modules/desk/web/matter/use-matter.ts'
import { plans } from '#modules/supervision/web/client.ts'
import { useReply } from '#web/ask.ts'
import type { PanelProps } from '#web/panel.ts'
import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { AddPart } from './add-part.tsx'
import { plansTexts } from './plans-texts.ts'
import { Promised, Reports } from './reports.tsx'
import './plans.css'

/** On an item's matter page: where it stands in its plan, what its last report promised and what was reported before. */
export default function ItemPanel({ matterId }: PanelProps) {
  const t = useText(plansTexts)
  const queries = useQueryClient()
  const matter = useMatter(matterId).data
  const place = useReply(plans, 'GET /api/supervision/items/:id/place', { params: { id: matterId } }).data
  const [dividing, setDividing] = useState(false)
  const [said, setSaid] = useState<string>()
  if (!matter) return null
  const above = place?.line.slice(0, -1) ?? []
  return (
    <section className="panel" aria-labelledby="item-reports">
      <h2 id="item-reports">{t.reports}</h2>
      {above.length > 0 && (
        <nav aria-label={t.place}>
          <ol className="item-place">
            {above.map(({ id, title, kind }) => (
              <li key={id}>
                <Link
                  to={kind === 'supervision-plan' ? '/supervision/plans/$id' : '/matters/$id'}
                  params={{ id } as never}
                >
                  {title}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <Promised matter={matter} />
      <Reports matter={matter} />
      {said && (
        <Notice tone="good" live>
          {said}
        </Notice>
      )}
      {matter.open && matter.leadUnitId && <Button onClick={() => setDividing(true)}>{t.addPart}</Button>}
      {dividing && (
        <AddPart
          item={matter}
          onAdded={number => {
            setSaid(t.partAdded(number))
            return queries.invalidateQueries({ queryKey: ['GET /api/matters/:id/beneath'] })
          }}
          onClose={() => setDividing(false)}
        />
      )}
    </section>
  )
}
