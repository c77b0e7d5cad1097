import { type RefObject, useEffect } from 'react'
import { keyReader } from '../../shell/key-reader.ts'

/**
 * j and k walk over what is marked `data-walk` inside of `list`; Enter opens it, being a link. Off where the person has
 * turned the single-key shortcuts off.
 */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const walk = (by: 1 | -1) => () => {
      const stops = [...(list.current?.querySelectorAll<HTMLElement>('[data-walk]') ?? [])]
      const now = stops.indexOf(document.activeElement as HTMLElement)
      const next = now === -1 ? stops.at(by === 1 ? 0 : -1) : stops[Math.min(stops.length - 1, Math.max(0, now + by))]
      next?.focus()
    }
    const read = keyReader({ j: walk(1), k: walk(-1) })
    const unlessOff = (event: KeyboardEvent) => {
      if (localStorage.getItem('huiyin.shortcuts') !== 'off') read(event)
    }
    document.addEventListener('keydown', unlessOff)
    return () => document.removeEventListener('keydown', unlessOff)
  }, [list])
}
