import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { FileLinks } from './file-links.tsx'
import { matterTexts } from './matter-texts.ts'
import type { Matter } from './use-matter.ts'

/** What a holder of a copy came for: the document that was issued, or the paper that is handed round; before anything else. */
export function IssuedCopy({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const issued = matter.answers.at(-1)
  return (
    <section className="panel matter-issued" aria-labelledby="issued">
      <h2 id="issued">{issued ? t.issuedDocument : t.circulated}</h2>
      {issued && <p>{issued.text}</p>}
      <FileLinks matterId={matter.id} files={issued?.files ?? matter.files} />
      <Notice tone="info">{t.onlyCopy}</Notice>
    </section>
  )
}
