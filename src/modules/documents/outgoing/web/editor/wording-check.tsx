import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useText } from '#web/texts/use-text.ts'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { outgoing } from '../client.ts'
import { type Draft, said } from './draft.ts'
import { editorTexts } from './editor-texts.ts'

/** Fresh writing: the passages that the office has issued before, word for word. */
export function WordingCheck({ draft, id }: { readonly draft: Draft; readonly id: string }) {
  const t = useText(editorTexts)
  const check = useMutation({
    mutationFn: () =>
      outgoing('POST /api/documents/wording-checks', { body: { document: said(draft), except: id } as never }),
  })
  const repeated = check.data?.repeated
  return (
    <section className="panel" aria-labelledby="wording">
      <h2 id="wording">{t.wording}</h2>
      <Button onClick={() => check.mutate()} aria-disabled={check.isPending}>
        {check.isPending ? t.checkingWording : t.checkWording}
      </Button>
      {check.error && <RefusalNotice error={check.error} />}
      {repeated?.length === 0 && <p role="status">{t.noneRepeated}</p>}
      {repeated && repeated.length > 0 && (
        <ul className="faults">
          {repeated.map(({ passage, matterId, number, times }) => (
            <li key={passage}>
              <q>{passage}</q>{' '}
              <Link to="/matters/$id" params={{ id: matterId } as never} target="_blank">
                {t.repeatedIn(number, times)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
