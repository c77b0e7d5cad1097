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

/** Matters like what is being typed, so that forty letters about one road become one matter with forty raisers. */
export function Likeness(props: { readonly typed: FormValues; readonly onJoined: (registered: Registered) => void }) {
  const t = useText(registerTexts)
  const [joining, setJoining] = useState<Alike>()
  const matters = useAlike(props.typed)
  return (
    <section className={`panel likeness ${matters?.length ? '' : 'likeness-empty'}`} aria-labelledby="likeness">
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

const shortest = 4

/** The most alike first. The title is asked about by itself too: short, it is found by its words, the whole by its signature. */
function useAlike(typed: FormValues): readonly Alike[] | undefined {
  const title = useLike(String(typed.title ?? ''))
  const whole = useLike([typed.title, typed.content].filter(Boolean).join('\n'))
  if (!title && !whole) return undefined
  const best = new Map<string, Alike>()
  for (const one of [...(title ?? []), ...(whole ?? [])]) {
    if (one.similarity > (best.get(one.id)?.similarity ?? 0)) best.set(one.id, one)
  }
  return [...best.values()].sort((a, b) => b.similarity - a.similarity).slice(0, 8)
}

function useLike(typed: string): readonly Alike[] | undefined {
  const text = useSettled(typed.trim().slice(0, 2000))
  const enabled = text.length >= shortest
  const { data } = useReply(
    desk,
    'GET /api/likeness',
    { query: { text } },
    { enabled, placeholderData: keepPreviousData },
  )
  return enabled ? data?.matters : undefined
}
