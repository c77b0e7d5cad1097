import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import type { Text } from '#kernel/refusal.ts'

export type Language = keyof Text

interface Choice {
  readonly language: Language
  choose(language: Language): void
}

const LanguageContext = createContext<Choice | null>(null)
const storageKey = 'huiyin.language'

/** What the person chose on this device before, else what the browser asks for; Chinese where it asks for neither. */
function initialLanguage(): Language {
  const chosen = localStorage.getItem(storageKey)
  if (chosen === 'zh' || chosen === 'en') return chosen
  const asked = navigator.languages.find(tag => /^(zh|en)\b/i.test(tag))
  return asked?.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(initialLanguage)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    // The server writes its own pages (print sheets, messages by mail) in the language of this cookie.
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser, nor on plain HTTP
    document.cookie = `language=${language}; path=/; max-age=31536000; samesite=lax`
  }, [language])
  const choice = useMemo(
    () => ({
      language,
      choose(next: Language) {
        localStorage.setItem(storageKey, next)
        setLanguage(next)
      },
    }),
    [language],
  )
  return <LanguageContext value={choice}>{children}</LanguageContext>
}

export function useLanguage(): Choice {
  const choice = use(LanguageContext)
  if (!choice) throw new Error('useLanguage outside of LanguageProvider')
  return choice
}

/** Says a `Text` of the API or of a procedure in the person's language. */
export function useSay(): (text: Text) => string {
  const { language } = useLanguage()
  return useMemo(() => text => text[language], [language])
}
