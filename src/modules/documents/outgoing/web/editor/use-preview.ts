import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSettled } from '#modules/desk/web/use-settled.ts'
import { outgoing } from '../client.ts'
import { type Draft, said } from './draft.ts'

/** The pages of what is being written, laid out anew once the keys are still. A draft that cannot be laid out says why. */
export function usePreview(draft: Draft) {
  const document = useSettledDraft(draft)
  return useQuery({
    queryKey: ['POST /api/documents/previews', document],
    queryFn: () => outgoing('POST /api/documents/previews', { body: { document } as never }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
}

/** As it stood when the keys were last still. Compared as text: a draft that was typed back is the same. */
export function useSettledDraft(draft: Draft): Draft {
  return JSON.parse(useSettled(JSON.stringify(said(draft)))) as Draft
}
