import { Button } from 'antd'
import { useState } from 'react'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useText } from '#web/texts/use-text.ts'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { Moment } from '#web/ui/when.tsx'
import type { Written } from '../client.ts'
import { Comparison } from './comparison.tsx'
import { editorTexts } from './editor-texts.ts'

/** Every version that was ever saved, the newest first, each with how it differs from the one before. */
export function VersionList({ written }: { readonly written: Written }) {
  const t = useText(editorTexts)
  const { personName } = useDirectory()
  const [, setFilters] = useFilters()
  const [compared, setCompared] = useState<number>()
  return (
    <section className="panel" aria-labelledby="versions">
      <h2 id="versions">{t.versions}</h2>
      <ol className="versions" reversed>
        {written.versions.toReversed().map(({ no, at, by, note }) => (
          <li key={no}>
            <Button
              type="link"
              size="small"
              onClick={() => setFilters({ version: no === written.versions.length ? undefined : String(no) })}
            >
              {t.version(no)}
            </Button>{' '}
            {personName(by)} <Moment at={at} />
            {note && <div className="quiet">{note}</div>}
            {no > 1 && (
              <Button size="small" type="text" onClick={() => setCompared(no)}>
                {t.compare}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {compared !== undefined && (
        <Comparison id={written.id} from={compared - 1} to={compared} onClose={() => setCompared(undefined)} />
      )}
    </section>
  )
}
