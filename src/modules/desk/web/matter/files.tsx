import { useText } from '#web/texts/use-text.ts'
import { FileLinks } from './file-links.tsx'
import { matterTexts } from './matter-texts.ts'
import type { Matter } from './use-matter.ts'

/** Every file of the matter once, whichever entry brought it. */
export function Files({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const files = [...new Map(matter.files.map(file => [file.sha256, file])).values()]
  return (
    <section className="panel" aria-labelledby="files">
      <h2 id="files">{t.files}</h2>
      {files.length === 0 ? <p className="quiet">{t.noFiles}</p> : <FileLinks matterId={matter.id} files={files} />}
    </section>
  )
}
