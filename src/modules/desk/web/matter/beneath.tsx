import { Link } from '@tanstack/react-router'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useReply } from '#web/ask.ts'
import { desk } from '#web/clients.ts'
import { useText } from '#web/texts/use-text.ts'
import { Lamp } from '#web/ui/lamp.tsx'
import { matterTexts } from './matter-texts.ts'
import type { Matter } from './use-matter.ts'

/** The matters that stand under this one: it closes after them. */
export function Beneath({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const { unitName } = useDirectory()
  const { data } = useReply(desk, 'GET /api/matters/:id/beneath', { params: { id: matter.id } })
  if (!data || data.matters.length === 0) return null
  return (
    <section className="panel" aria-labelledby="beneath">
      <h2 id="beneath">{t.beneath(data.matters.length, data.orMore)}</h2>
      <ul className="beneath">
        {data.matters.map(({ id, number, title, lamp, open, leadUnitId, dueOn }) => (
          <li key={id}>
            {open && lamp && <Lamp value={lamp} />}{' '}
            <Link to="/matters/$id" params={{ id } as never}>
              {title}
            </Link>{' '}
            <span className="quiet">
              {[number, leadUnitId && unitName(leadUnitId), open ? dueOn : t.closedBeneath].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
