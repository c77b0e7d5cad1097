import { useMutation } from '@tanstack/react-query'
import { useText } from '#web/texts/use-text.ts'
import { DropArea } from '#web/ui/drop-area.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { checkTexts } from './check-texts.ts'
import { checked } from './client.ts'
import { Outcome } from './outcome.tsx'
import './check.css'

/** A Word document in; every departure from the standard with its clause, and the document mended, out. */
export default function CheckPage() {
  const t = useText(checkTexts)
  const check = useMutation({
    mutationFn: async (chosen: File) => {
      // Held here: it may be changed on the disk before it is mended
      const file = new File([await chosen.arrayBuffer()], chosen.name)
      return { file, check: await checked(file) }
    },
  })
  return (
    <>
      <PageHead title={t.title} note={t.note} />
      <DropArea label={t.choose} hint={t.drop} accept=".docx,.dotx" onFile={file => check.mutate(file)} />
      {check.isPending && <p role="status">{t.checking(check.variables.name)}</p>}
      {check.error && <RefusalNotice error={check.error} about={check.variables?.name} />}
      {check.data && <Outcome key={check.submittedAt} {...check.data} />}
      <details className="check-limits">
        <summary>{t.limits}</summary>
        <p>{t.limitsWhy}</p>
      </details>
    </>
  )
}
