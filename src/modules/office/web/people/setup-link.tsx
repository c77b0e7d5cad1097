import { Button } from 'antd'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { OfficeContract } from '#modules/office/contract.ts'
import { useText } from '#web/texts/use-text.ts'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { momentText } from '#web/ui/when.tsx'
import { officeTexts } from '../office-texts.ts'
import { peopleTexts } from './people-texts.ts'

export type SetupLinkData = ReplyOf<OfficeContract['POST /api/office/people/:id/set-up-link']>

/** The link by which a person chooses their password, shown this once. */
export function SetupLink({ link, onClose }: { readonly link: SetupLinkData; readonly onClose: () => void }) {
  const t = useText(peopleTexts)
  const o = useText(officeTexts)
  const address = `${window.location.origin}${link.path}`
  return (
    <Dialog title={t.link} onClose={onClose}>
      <p>{t.linkOnce(momentText(link.expiresAt))}</p>
      <p className="setup-link">
        <code>{address}</code>
      </p>
      <div className="dialog-buttons">
        <CopyButton text={address} />
        <Button type="primary" onClick={onClose}>
          {o.close}
        </Button>
      </div>
    </Dialog>
  )
}
