import { useText } from '#web/texts/use-text.ts'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import type { Draft } from './draft.ts'
import { editorTexts } from './editor-texts.ts'
import { usePreview } from './use-preview.ts'

/** The pages as they will be printed, beside what is being typed. */
export function Preview({ draft }: { readonly draft: Draft }) {
  const t = useText(editorTexts)
  const { data, error, isFetching } = usePreview(draft)
  const pages = data?.pages ?? []
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that whoever has no mouse must be able to be in it
    <section className="preview" aria-labelledby="preview" aria-busy={isFetching} tabIndex={0}>
      <h2 id="preview">{t.preview}</h2>
      {error && <RefusalNotice error={error} about={t.notYet.replace(/[:：]\s*$/, '')} />}
      {!data && !error && <p role="status">{t.laying}</p>}
      {pages.map((page, i) => (
        <img
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
          key={i}
          className="preview-page"
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(page)}`}
          alt={t.page(i + 1, pages.length)}
        />
      ))}
    </section>
  )
}
