import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { type Plan, plans } from '#modules/supervision/web/client.ts'
import { mayOpen, useSession } from '#web/session.ts'
import { useText } from '#web/texts/use-text.ts'
import { useCommand } from '#web/use-command.ts'
import { plansTexts } from './plans-texts.ts'

/** 起草通报: makes the draft and opens it. */
export function DraftBulletin({ plan, onRefused }: { plan: Plan; onRefused: (error: unknown) => void }) {
  const t = useText(plansTexts)
  const session = useSession()
  const navigate = useNavigate()
  const command = useCommand()
  const [working, setWorking] = useState(false)
  if (plan.figures.items === 0 || !mayOpen({ access: ['registrar', 'director', 'leader'] }, session)) return null
  const draft = async () => {
    if (working) return
    setWorking(true)
    onRefused(undefined)
    try {
      const { id } = await command(key =>
        plans('POST /api/supervision/plans/:id/bulletin', { params: { id: plan.id }, body: { key } }),
      )
      await navigate({ to: '/documents/outgoing/$id' as never, params: { id } as never })
    } catch (thrown) {
      onRefused(thrown)
    } finally {
      setWorking(false)
    }
  }
  return (
    <Button aria-disabled={working} onClick={draft}>
      {working ? t.bulletinDrafting : t.bulletin}
    </Button>
  )
}
