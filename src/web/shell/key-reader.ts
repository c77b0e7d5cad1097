/** Two keys that belong together follow each other within this time. */
const patienceInMs = 1500

/**
 * Listens to keys that are not being typed into anything and runs what they stand for: '/' or 'g d'. Held-down Ctrl, Alt
 * and Meta belong to the browser.
 */
export function keyReader(acts: Readonly<Record<string, () => unknown>>): (event: KeyboardEvent) => void {
  let before = { key: '', at: 0 }
  return event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(event.target)) return
    const pair = event.timeStamp - before.at < patienceInMs ? `${before.key} ${event.key}` : ''
    const act = acts[pair] ?? acts[event.key]
    before = act ? { key: '', at: 0 } : { key: event.key, at: event.timeStamp }
    if (!act) return
    event.preventDefault()
    act()
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, dialog, [role=combobox]') !== null
}
