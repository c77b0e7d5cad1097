import { Button } from 'antd'
import { useState } from 'react'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { OfficeContract } from '#modules/office/contract.ts'
import { useReply } from '#web/ask.ts'
import { useText } from '#web/texts/use-text.ts'
import { DataList } from '#web/ui/list/data-list.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { office } from '../client.ts'
import { UnitForm } from './unit-form.tsx'
import { unitsTexts } from './units-texts.ts'

export type Unit = ReplyOf<OfficeContract['GET /api/office/units']>['units'][number]

/** The parts of the office and the departments it works with. None is deleted: matters name it for ever. */
export default function UnitsPage() {
  const t = useText(unitsTexts)
  const found = useReply(office, 'GET /api/office/units', {})
  const [changing, setChanging] = useState<Unit | 'new'>()
  return (
    <>
      <PageHead title={t.title}>
        <Button type="primary" onClick={() => setChanging('new')}>
          {t.add}
        </Button>
      </PageHead>
      <Loaded query={found}>
        {({ units }) => (
          <DataList
            caption={t.title}
            rows={units}
            rowKey={row => row.id}
            columns={[
              { key: 'name', title: t.name, plain: true, cell: row => <strong>{row.name}</strong> },
              { key: 'short', title: t.shortName, cell: row => row.shortName },
              { key: 'parent', title: t.parent, cell: row => units.find(one => one.id === row.parentId)?.name },
              { key: 'active', title: t.active, cell: row => (row.active ? t.active : t.inactive) },
              {
                key: 'change',
                title: t.change,
                plain: true,
                cell: row => (
                  <Button size="small" aria-label={t.changeOf(row.name)} onClick={() => setChanging(row)}>
                    {t.change}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {changing && <UnitForm unit={changing === 'new' ? undefined : changing} onClose={() => setChanging(undefined)} />}
    </>
  )
}
