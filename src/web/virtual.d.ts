/// <reference types="vite/client" />

/** Made at build by `build/static-antd.ts`. */
declare module 'virtual:antd.css'

// antd describes these files as CommonJS, but what a bundler reads are modules with a default export.
declare module 'antd/es/locale/en_US' {
  const locale: import('antd').ConfigProviderProps['locale']
  export default locale
}
declare module 'antd/es/locale/zh_CN' {
  const locale: import('antd').ConfigProviderProps['locale']
  export default locale
}
