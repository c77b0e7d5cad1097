import { type RefObject, useEffect } from 'react'

/** An opened <details> closes on Escape, on a click beside it, on a choice in it, and when the focus leaves it. */
export function useCloseOutside(details: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const close = (event: Event) => {
      const element = details.current
      if (!element?.open || !closes(event, element)) return
      element.open = false
      if (event instanceof KeyboardEvent) element.querySelector('summary')?.focus()
    }
    const kinds = ['click', 'keydown', 'focusin'] as const
    for (const kind of kinds) document.addEventListener(kind, close)
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, close)
    }
  }, [details])
}

function closes(event: Event, element: HTMLElement): boolean {
  if (event instanceof KeyboardEvent) return event.key === 'Escape'
  const target = event.target as HTMLElement
  if (event.type === 'click' && element.contains(target)) return target.closest('summary') === null
  return !element.contains(target)
}
