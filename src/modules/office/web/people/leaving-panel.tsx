import { Button } from 'antd'
import { useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { Confirm } from '#web/ui/confirm.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { office } from '../client.ts'
import { peopleTexts } from './people-texts.ts'
import type { Person } from './person-page.tsx'
import { useAfterward } from './use-person-commands.ts'

/** Nobody who owes something leaves: the tasks are handed over first, and the page says how many and by whom. */
export function LeavingPanel({ person }: { readonly person: Person }) {
  const t = useText(peopleTexts)
  const afterward = useAfterward()
  const [asking, setAsking] = useState(false)
  const ask = { params: { id: person.id } }
  const act = person.active ? t.deactivate : t.restore
  return (
    <section className="panel" aria-labelledby="leaving">
      <h2 id="leaving">{t.leaving}</h2>
      {person.active && person.openTasks > 0 && <Notice tone="warn">{t.tasksFirst(person.openTasks)}</Notice>}
      <Button onClick={() => setAsking(true)}>{act}</Button>
      {asking && (
        <Confirm
          title={`${act} ${person.name}`}
          text={person.active ? t.deactivateWhy : undefined}
          confirm={act}
          onConfirm={() =>
            afterward(
              person.active
                ? office('POST /api/office/people/:id/deactivation', ask)
                : office('DELETE /api/office/people/:id/deactivation', ask),
            )
          }
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
