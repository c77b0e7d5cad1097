import { useReply } from '#web/ask.ts'
import { useSay } from '#web/language.tsx'
import type { PanelProps } from '#web/panel.ts'
import { useText } from '#web/texts/use-text.ts'
import { supervision } from './client.ts'
import { supervisionTexts } from './supervision-texts.ts'
import './supervision.css'

/** 防敷衍: beside a draft answer, what of it its reviewer should look at. It says and decides nothing. */
export default function MarksPanel({ matterId }: PanelProps) {
  const t = useText(supervisionTexts)
  const say = useSay()
  const { data } = useReply(supervision, 'GET /api/supervision/marks/:id', { params: { id: matterId } })
  if (!data) return null
  return (
    <div className="marks">
      <h3>{t.marks}</h3>
      {data.marks.length === 0 && <p className="quiet">{t.noMarks}</p>}
      {data.marks.length > 0 && (
        <ul>
          {data.marks.map(({ kind, reason, like }) => (
            <li key={`${kind}:${reason.zh}`}>
              {say(reason)} {like?.number && <span className="number quiet">{like.number}</span>}
              {like && like.passages.length > 0 && (
                <details>
                  <summary>{t.passages}</summary>
                  {like.passages.map(passage => (
                    <q key={passage}>{passage}</q>
                  ))}
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">{t.marksWhy}</p>
    </div>
  )
}
