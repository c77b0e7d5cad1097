import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/**
 * A new page is read out from its heading, as if the browser had loaded it. Another filter of the same page leaves the
 * focus where it is, and so does the first page, which the browser reads itself.
 */
export function useFocusOnNavigation(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return
        const heading = document.querySelector<HTMLElement>('#main h1') ?? document.getElementById('main')
        heading?.setAttribute('tabindex', '-1')
        heading?.focus({ preventScroll: true })
      }),
    [router],
  )
}
