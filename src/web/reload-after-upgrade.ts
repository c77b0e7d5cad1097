const key = 'huiyin.reloaded'
/** A page that fails again this soon fails for another reason: it shows what is wrong. */
const patienceInMs = 60_000

/**
 * After the office has upgraded, the files of a page that is still open here are gone from the server: the next walk to
 * another page loads everything anew, once.
 */
export function reloadAfterUpgrade(): void {
  window.addEventListener('vite:preloadError', event => {
    if (Date.now() - Number(sessionStorage.getItem(key)) < patienceInMs) return
    sessionStorage.setItem(key, String(Date.now()))
    event.preventDefault()
    window.location.reload()
  })
}
