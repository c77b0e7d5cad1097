import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { OfficeContract } from '#modules/office/contract.ts'
import { useText } from '#web/texts/use-text.ts'
import { momentText } from '#web/ui/when.tsx'
import { ShownOnce } from '../shown-once.tsx'
import { peopleTexts } from './people-texts.ts'

export type SetupLinkData = ReplyOf<OfficeContract['POST /api/office/people/:id/set-up-link']>

/** The link by which a person chooses their password, shown this once. */
export function SetupLink({ link, onClose }: { readonly link: SetupLinkData; readonly onClose: () => void }) {
  const t = useText(peopleTexts)
  const address = `${window.location.origin}${link.path}`
  return <ShownOnce title={t.link} note={t.linkOnce(momentText(link.expiresAt))} value={address} onClose={onClose} />
}
