import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import { LanguageProvider, useLanguage } from './language.tsx'
import { queryClient } from './query-client.ts'
import { router } from './router.tsx'
import { theme } from './theme/theme.ts'

export function App() {
  return (
    <LanguageProvider>
      <QueryClientProvider client={queryClient}>
        <Themed />
      </QueryClientProvider>
    </LanguageProvider>
  )
}

function Themed() {
  const { language } = useLanguage()
  return (
    <ConfigProvider
      theme={{ ...theme, zeroRuntime: import.meta.env.PROD }}
      locale={language === 'zh' ? zhCN : enUS}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      getPopupContainer={layerOf}
    >
      <RouterProvider router={router} />
    </ConfigProvider>
  )
}

/** A list that drops down belongs into the dialog that it was opened from: what lies outside of one is out of reach. */
function layerOf(trigger?: HTMLElement): HTMLElement {
  return trigger?.closest('dialog') ?? document.body
}
