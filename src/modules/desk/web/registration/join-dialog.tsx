import { useRef } from 'react'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { DeskContract } from '#modules/desk/contract.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useKinds } from '#modules/desk/web/use-kinds.ts'
import { useReply } from '#web/ask.ts'
import { desk } from '#web/clients.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { FieldForm } from '#web/ui/form/field-form.tsx'
import type { FormValues } from '#web/ui/form/form-field.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { useCommand } from '#web/use-command.ts'
import type { Alike } from './likeness.tsx'
import { registerTexts } from './register-texts.ts'
import type { Registered } from './registration-done.tsx'

type Acted = ReplyOf<DeskContract['POST /api/matters/:id/entries']>

/** What was being registered joins a matter that is there already: its raisers, and its words as information added. */
export function JoinDialog(props: {
  readonly matter: Alike
  readonly typed: FormValues
  readonly onJoined: (registered: Registered) => void
  readonly onClose: () => void
}) {
  const t = useText(registerTexts)
  const say = useSay()
  const { id, number, title } = props.matter
  const found = useReply(desk, 'GET /api/matters/:id', { params: { id } })
  const { units, people } = useDirectory()
  const { of } = useKinds()
  const command = useCommand()
  const joined = useRef<Acted>(undefined)
  return (
    <Dialog title={t.joinInto(number)} onClose={props.onClose}>
      <p>{title}</p>
      <Loaded query={found}>
        {matter => {
          const join = matter.actions.find(one => one.deed === 'join-raiser')
          const add = matter.actions.find(one => one.deed === 'add' && !one.refusal)
          if (!join || join.refusal)
            return <Notice tone="warn">{join?.refusal ? say(join.refusal.text) : t.joinNotNow}</Notice>
          const take = async (action: string, input: FormValues, seen: number) =>
            command(key =>
              desk('POST /api/matters/:id/entries', { params: { id }, body: { key, action, input, seen } }),
            )
          const submit = async (input: FormValues) => {
            // Two acts: where the second fails and is tried again, the raisers must not join twice.
            joined.current ??= await take(join.action, input, matter.seq)
            const text = [props.typed.title, props.typed.content].filter(Boolean).join('\n\n')
            if (add && text) {
              const files = props.typed.files ? { files: props.typed.files } : {}
              await take(add.action, { text, ...files }, joined.current.seq)
            }
            props.onJoined({ how: 'joined', id, number, title, receipts: joined.current.receipts })
          }
          return (
            <>
              <Notice tone="info">{t.joinWhy}</Notice>
              <FieldForm
                name={`join:${id}`}
                fields={join.fields}
                initial={{ raisers: props.typed.raisers }}
                context={{ units, people, raiserKinds: of(matter.kind)?.raisers }}
                submit={t.joinGo}
                cancel={t.cancel}
                onCancel={props.onClose}
                onSubmit={submit}
              />
            </>
          )
        }}
      </Loaded>
    </Dialog>
  )
}
