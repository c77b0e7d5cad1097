import { createRequire } from 'node:module'
import type * as CssInJs from '@ant-design/cssinjs'
import type * as AntdParts from 'antd'
import { createElement } from 'react'
import type * as ReactServer from 'react-dom/server'
import { theme } from '../theme/theme.ts'
import { specimensOf } from './specimens.ts'

// Through `require`, so that antd and this file hold one and the same copy of cssinjs: imported, its two builds keep two caches.
const require = createRequire(import.meta.url)
const antd = require('antd') as typeof AntdParts
const { createCache, extractStyle, StyleProvider } = require('@ant-design/cssinjs') as typeof CssInJs
const { renderToString } = require('react-dom/server') as typeof ReactServer

export interface ExtractedStyles {
  readonly css: string
  /** antd's own names of the styled parts in it: `Button-Button`, `Input-OTP`. */
  readonly parts: ReadonlySet<string>
}

/** The style sheet of these parts of antd under our theme, its variables included. */
export function extractStyles(names: Iterable<string>): ExtractedStyles {
  const cache = createCache()
  renderToString(
    createElement(StyleProvider, { cache }, createElement(antd.ConfigProvider, { theme }, specimensOf(antd, names))),
  )
  const parts = [...cache.cache.keys()].filter(key => key.startsWith('style%')).map(key => key.split('%')[2] ?? '')
  return { css: withoutIndex(extractStyle(cache, { plain: true })), parts: new Set(parts) }
}

/** Only a runtime that would take over the rendered styles reads the index of them at the end; ours styles nothing. */
function withoutIndex(css: string): string {
  return css.replace(/\.data-ant-cssinjs-cache-path\{[^}]*\}$/, '')
}
