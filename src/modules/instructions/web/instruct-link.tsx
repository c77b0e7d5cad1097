import { Link } from '@tanstack/react-router'
import type { PanelProps } from '#web/panel.ts'
import { useSession } from '#web/session.ts'
import { useText } from '#web/texts/use-text.ts'
import { instructionsTexts } from './instructions-texts.ts'

/** 转为批示督办: from an incoming document to the instruction that a leader gave on it. */
export default function InstructLink({ matterId, kind }: PanelProps) {
  const t = useText(instructionsTexts)
  const roles = useSession()?.roles ?? []
  if (kind !== 'incoming-document' || !roles.some(({ role }) => role === 'registrar' || role === 'leader')) return null
  return (
    <Link to={'/instructions/new' as never} search={{ about: matterId } as never} className="link-button">
      {t.fromDocument}
    </Link>
  )
}
