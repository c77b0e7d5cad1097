import type { Text } from '#kernel/refusal.ts'
import { useLanguage, useSay } from '../language.tsx'
import './citation.css'

/** As the API sends an authority. */
export interface CitationData {
  readonly instrument: string
  readonly title: Text
  readonly article?: string
  readonly text?: Text
}

/** 《信访工作条例》第二十三条; its words are shown on demand, where we hold them. */
export function Citation({ of }: { readonly of: CitationData }) {
  const say = useSay()
  const { language } = useLanguage()
  const title = language === 'zh' ? `《${of.title.zh.replace(/^《|》$/g, '')}》` : of.title.en
  const name = `${title}${of.article ? ` ${of.article}` : ''}`
  if (!of.text) return <cite className="citation">{name}</cite>
  return (
    <details className="citation">
      <summary>{name}</summary>
      <blockquote>{say(of.text)}</blockquote>
    </details>
  )
}
