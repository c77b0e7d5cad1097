import { useReply } from '#web/ask.ts'
import { useSay } from '#web/language.tsx'
import type { PanelProps } from '#web/panel.ts'
import { useText } from '#web/texts/use-text.ts'
import { outgoing, type Written } from './client.ts'
import { ComparedElement } from './compared-element.tsx'
import { outgoingTexts } from './outgoing-texts.ts'

/** For whoever is asked to consent: what was changed since the consent before, and what came of the co-signing. */
export default function ChangesPanel({ matterId }: PanelProps) {
  const t = useText(outgoingTexts)
  const { data } = useReply(outgoing, 'GET /api/documents/outgoing/:id', {
    params: { id: matterId },
    query: {},
  } as never)
  if (!data) return null
  return (
    <>
      {data.cosigned && (
        <p>
          <span className="quiet">{t.cosigned}</span> {data.cosigned}
        </p>
      )}
      {data.consented && <Since written={data} consented={data.consented} />}
    </>
  )
}

function Since(props: { readonly written: Written; readonly consented: NonNullable<Written['consented']> }) {
  const t = useText(outgoingTexts)
  const say = useSay()
  const { id, version } = props.written
  const { version: before, title } = props.consented
  const found = useReply(outgoing, 'GET /api/documents/outgoing/:id/comparison', {
    params: { id },
    query: { from: before, to: version },
  } as never)
  const changed = found.data?.elements.filter(({ change }) => change !== 'same') ?? []
  if (!found.data) return null
  return (
    <div className="changes-since">
      <p>
        <strong>
          {changed.length === 0
            ? t.sameSince(before, say(title))
            : t.changedSince(before, say(title), found.data.changes)}
        </strong>
      </p>
      {changed.map((element, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an element of a comparison is its place
        <ComparedElement key={i} element={element} />
      ))}
    </div>
  )
}
