import { useEffect, useState } from 'react'

/** Whether this tab alone writes under that name. Another that is opened meanwhile waits until this one is closed. */
export function useOnlyHere(name: string): boolean {
  // Without HTTPS a browser has no locks; the last to type wins there, as everywhere.
  const [mine, setMine] = useState(!('locks' in navigator))
  useEffect(() => {
    if (!('locks' in navigator)) return
    const left = new AbortController()
    let release: () => void = () => undefined
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    navigator.locks
      .request(name, { signal: left.signal }, () => {
        setMine(true)
        return held
      })
      .catch(error => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
      })
    return () => {
      left.abort()
      release()
      setMine(false)
    }
  }, [name])
  return mine
}
