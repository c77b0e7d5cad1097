import { useEffect, useState } from 'react'

/** Pages below this address open without a network, once they have been open with one. */
const scope = '/supervision/onsite'

/**
 * Keeps what the pages on site are made of in the browser. 'ready': they open again without a network. 'none': this browser, or an
 * office without HTTPS, cannot; what is entered is kept all the same, but the page must stay open.
 */
export function useShell(): 'waiting' | 'ready' | 'none' {
  const can = import.meta.env.PROD && 'serviceWorker' in navigator
  const [state, setState] = useState<'waiting' | 'ready' | 'none'>(can ? 'waiting' : 'none')
  useEffect(() => {
    if (!can) return
    let gone = false
    const say = (now: typeof state) => !gone && setState(now)
    navigator.serviceWorker.register('/shell-worker.js', { scope, updateViaCache: 'none' }).then(
      registration => {
        if (registration.active) return say('ready')
        const coming = registration.installing ?? registration.waiting
        coming?.addEventListener('statechange', () => coming.state === 'activated' && say('ready'))
      },
      // Without a network it cannot be asked for again; the one that is there goes on.
      () => say(navigator.serviceWorker.controller ? 'ready' : 'none'),
    )
    return () => {
      gone = true
    }
  }, [can])
  return state
}
