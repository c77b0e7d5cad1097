import { Link, useParams } from '@tanstack/react-router'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { OfficeContract } from '#modules/office/contract.ts'
import { useReply } from '#web/ask.ts'
import { useText } from '#web/texts/use-text.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { office } from '../client.ts'
import { AccountPanel } from './account-panel.tsx'
import { ContactPanel } from './contact-panel.tsx'
import { LeavingPanel } from './leaving-panel.tsx'
import { peopleTexts } from './people-texts.ts'
import { PostsPanel } from './posts-panel.tsx'
import './people.css'

export type Person = ReplyOf<OfficeContract['GET /api/office/people/:id']>

/** One person: contact, posts, account, and leaving. Nobody is deleted. */
export default function PersonPage() {
  const t = useText(peopleTexts)
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useReply(office, 'GET /api/office/people/:id', { params: { id } })
  return (
    <Loaded query={found}>
      {person => (
        <>
          <PageHead title={person.name} note={person.active ? undefined : t.inactive}>
            <Link to="/office/people">{t.back}</Link>
          </PageHead>
          <ContactPanel person={person} />
          <PostsPanel person={person} />
          <AccountPanel person={person} />
          <LeavingPanel person={person} />
        </>
      )}
    </Loaded>
  )
}
