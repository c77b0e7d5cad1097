import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '../language.tsx'
import { shellTexts } from '../texts/shell.ts'
import { useText } from '../texts/use-text.ts'
import { keyReader } from './key-reader.ts'
import { usePlacedPages } from './placed-pages.ts'

const storageKey = 'huiyin.shortcuts'

/** The keys of the pages, / to find, ? for the list of them. Who types with a voice can turn them off (WCAG 2.1.4). */
export function Shortcuts() {
  const t = useText(shellTexts)
  const say = useSay()
  const navigate = useNavigate()
  const dialog = useRef<HTMLDialogElement>(null)
  const [on, setOn] = useState(() => localStorage.getItem(storageKey) !== 'off')
  const placed = usePlacedPages().filter(page => page.place.keys)
  useEffect(() => {
    if (!on) return
    const read = keyReader({
      '?': () => dialog.current?.showModal(),
      '/': () => focusSearch() || navigate({ to: '/matters' }).then(focusSearch),
      ...Object.fromEntries(placed.map(page => [page.place.keys ?? '', () => navigate({ to: page.path })])),
    })
    document.addEventListener('keydown', read)
    return () => document.removeEventListener('keydown', read)
  }, [on, placed, navigate])
  const choose = (chosen: boolean) => {
    localStorage.setItem(storageKey, chosen ? 'on' : 'off')
    setOn(chosen)
  }
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="shortcuts-title" closedby="any">
      <h2 id="shortcuts-title">{t.keys}</h2>
      <table className="shell-keys">
        <tbody>
          <KeyRow keys="/" what={t.keySearch} />
          {placed.map(page => (
            <KeyRow key={page.path} keys={page.place.keys ?? ''} what={t.keyGo(say(page.title))} />
          ))}
          <KeyRow keys="?" what={t.keyHelp} />
        </tbody>
      </table>
      <label>
        <input type="checkbox" checked={on} onChange={event => choose(event.target.checked)} /> {t.keysOn}
      </label>
      <form method="dialog" className="dialog-buttons">
        <Button htmlType="submit">{t.close}</Button>
      </form>
    </dialog>
  )
}

function KeyRow({ keys, what }: { readonly keys: string; readonly what: string }) {
  return (
    <tr>
      <th scope="row">
        {keys.split(' ').map(key => (
          <kbd key={key}>{key}</kbd>
        ))}
      </th>
      <td>{what}</td>
    </tr>
  )
}

/** The page's own field for finding, where it has one. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[type=search]')
  field?.focus()
  return field !== null
}
