/**
 * Stands in for rc-component's `dynamicCSS` in the built application: what its parts style at run time (the lock that keeps
 * the page from scrolling behind a layer) goes into constructed sheets, which a policy of `style-src 'self'` permits where
 * it forbids <style> elements. The element returned is never attached; callers only set marks on it.
 */
const sheets = new Map<string, CSSStyleSheet>()

export function updateCSS(css: string, key: string): HTMLStyleElement {
  let sheet = sheets.get(key)
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheets.set(key, sheet)
    document.adoptedStyleSheets.push(sheet)
  }
  sheet.replaceSync(css)
  return document.createElement('style')
}

export function removeCSS(key: string): void {
  const sheet = sheets.get(key)
  if (!sheet) return
  sheets.delete(key)
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(adopted => adopted !== sheet)
}

export function injectCSS(css: string): HTMLStyleElement {
  return updateCSS(css, css)
}

export function clearContainerCache(): void {}
