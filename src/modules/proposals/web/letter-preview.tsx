import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSettled } from '#modules/desk/web/use-settled.ts'
import { useText } from '#web/texts/use-text.ts'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { type Letter, proposals } from './client.ts'
import { proposalsTexts } from './proposals-texts.ts'

/** The pages as they will be printed, laid out anew once the keys are still. */
export function LetterPreview({ letter, outcome }: { readonly letter: Letter; readonly outcome: string | undefined }) {
  const t = useText(proposalsTexts)
  const settled = useSettled(JSON.stringify({ letter, ...(outcome ? { outcome } : {}) }))
  const { data, error, isFetching } = useQuery({
    queryKey: ['POST /api/proposals/previews', settled],
    queryFn: () => proposals('POST /api/proposals/previews', { body: JSON.parse(settled) }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  const pages = data?.pages ?? []
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that whoever has no mouse must be able to be in it
    <section className="proposals-preview" aria-label={t.preview} aria-busy={isFetching} tabIndex={0}>
      <h2>{t.preview}</h2>
      {error && <RefusalNotice error={error} />}
      {!data && !error && <p role="status">{t.laying}</p>}
      {pages.map((page, i) => (
        <img
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
          key={i}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(page)}`}
          alt={t.page(i + 1, pages.length)}
        />
      ))}
    </section>
  )
}
