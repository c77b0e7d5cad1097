import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import { useReply } from '#web/ask.ts'
import { desk } from '#web/clients.ts'
import { useCloseOutside } from '#web/shell/use-close-outside.ts'
import { useText } from '#web/texts/use-text.ts'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { listTexts } from './list-texts.ts'

/** Addresses of this list under names of one's own. */
export function SavedViews(props: { readonly search: string; readonly onOpen: (search: string) => void }) {
  const t = useText(listTexts)
  const menu = useRef<HTMLDetailsElement>(null)
  useCloseOutside(menu)
  const views = useReply(desk, 'GET /api/views', {}).data?.views ?? []
  const { save, remove, error } = useViewCommands()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const name = String(new FormData(form).get('name')).trim()
    if (name) void save(name, props.search).then(() => form.reset())
  }
  return (
    <details ref={menu} className="views">
      <summary>{t.views}</summary>
      <div className="views-menu">
        {views.length === 0 && <p className="quiet">{t.viewsNone}</p>}
        <ul>
          {views.map(view => (
            <li key={view.id}>
              <button
                type="button"
                className="views-open"
                onClick={() => {
                  props.onOpen(view.search)
                  if (menu.current) menu.current.open = false
                }}
              >
                {view.name}
              </button>
              <Button size="small" aria-label={t.viewDelete(view.name)} onClick={() => remove(view.id)}>
                ×
              </Button>
            </li>
          ))}
        </ul>
        <form onSubmit={submit}>
          <label htmlFor="view-name">{t.viewName}</label>
          <input id="view-name" name="name" className="field-native" maxLength={50} required autoComplete="off" />
          <Button htmlType="submit">{t.viewSave}</Button>
        </form>
        {error !== undefined && <RefusalNotice error={error} />}
      </div>
    </details>
  )
}

function useViewCommands() {
  const queries = useQueryClient()
  const [error, setError] = useState<unknown>()
  const run = async (ask: () => Promise<unknown>) => {
    setError(undefined)
    try {
      await ask()
    } catch (thrown) {
      setError(thrown)
    }
    await queries.invalidateQueries({ queryKey: ['GET /api/views'] })
  }
  return {
    error,
    save: (name: string, search: string) => run(() => desk('POST /api/views', { body: { name, search } })),
    remove: (id: string) => run(() => desk('DELETE /api/views/:id', { params: { id } })),
  }
}
