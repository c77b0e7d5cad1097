import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useText } from '#web/texts/use-text.ts'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { useCommand } from '#web/use-command.ts'
import { outgoing } from '../client.ts'
import { editorTexts } from './editor-texts.ts'

/** 换发: what was withdrawn is the beginning of what stands for it. */
export function Replacement({ id }: { readonly id: string }) {
  const t = useText(editorTexts)
  const command = useCommand()
  const navigate = useNavigate()
  const replace = useMutation({
    mutationFn: () =>
      command(key => outgoing('POST /api/documents/outgoing/:id/replacement', { params: { id }, body: { key } })),
    onSuccess: begun => navigate({ to: `/documents/outgoing/${begun.id}` as never }),
  })
  return (
    <section className="panel">
      {replace.error && <RefusalNotice error={replace.error} />}
      <Button type="primary" onClick={() => replace.mutate()} aria-disabled={replace.isPending}>
        {t.replace}
      </Button>
    </section>
  )
}
