import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { DeskContract } from '#modules/desk/contract.ts'
import { useSettled } from '#modules/desk/web/use-settled.ts'
import { useReply } from '#web/ask.ts'
import { desk } from '#web/clients.ts'
import { useText } from '#web/texts/use-text.ts'
import type { FormValues } from '#web/ui/form/form-field.ts'
import { JoinDialog } from './join-dialog.tsx'
import { registerTexts } from './register-texts.ts'
import type { Registered } from './registration-done.tsx'

export type Alike = ReplyOf<DeskContract['GET /api/likeness']>['matters'][number]

const shortest = 4

/** Matters like what is being typed, so that forty letters about one road become one matter with forty raisers. */
export function Likeness(props: { readonly typed: FormValues; readonly onJoined: (registered: Registered) => void }) {
  const t = useText(registerTexts)
  const [joining, setJoining] = useState<Alike>()
  const text = useSettled([props.typed.title, props.typed.content].filter(Boolean).join('\n').slice(0, 2000))
  const found = useReply(
    desk,
    'GET /api/likeness',
    { query: { text } },
    { enabled: text.trim().length >= shortest, placeholderData: keepPreviousData },
  ).data?.matters
  const matters = text.trim().length >= shortest ? found : undefined
  return (
    <section className="panel likeness" aria-labelledby="likeness">
      <h2 id="likeness">{t.alike}</h2>
      <p className="quiet" role="status">
        {!matters ? t.alikeNone : matters.length === 0 ? t.alikeFree : t.alikeFound(matters.length)}
      </p>
      <ul>
        {matters?.map(matter => (
          <li key={matter.id}>
            <Link to="/matters/$id" params={{ id: matter.id } as never} target="_blank">
              {matter.title}
            </Link>
            <span className="quiet">
              {matter.number} · {t.received} {matter.receivedOn} · {t.similarity(Math.round(matter.similarity * 100))}
              {!matter.open && ` · ${t.closed}`}
            </span>
            {matter.open && (
              <Button size="small" aria-label={t.joinInto(matter.number)} onClick={() => setJoining(matter)}>
                {t.join}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {joining && (
        <JoinDialog
          matter={joining}
          typed={props.typed}
          onJoined={props.onJoined}
          onClose={() => setJoining(undefined)}
        />
      )}
    </section>
  )
}
