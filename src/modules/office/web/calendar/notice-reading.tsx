import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { calendarTexts } from './calendar-texts.ts'
import type { Reading } from './import-notice.tsx'

/** How the notice was understood, sentence by sentence, with what a person should check. */
export function NoticeReading({ reading }: { readonly reading: Reading }) {
  const t = useText(calendarTexts)
  const say = useSay()
  const bySentence = [...Map.groupBy(reading.days, one => one.sentence)]
  return (
    <>
      <p>{t.readYear(reading.year, reading.days.length)}</p>
      {reading.doubts.length > 0 && (
        <Notice tone="warn">
          <strong>{t.doubts}</strong>
          <ul>
            {reading.doubts.map(doubt => (
              <li key={doubt.zh}>{say(doubt)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ul>
        {bySentence.map(([sentence, days]) => (
          <li key={sentence}>
            {sentence}
            <br />
            <span className="quiet">{days.map(one => `${one.day} ${one.worked ? t.on : t.off}`).join('、')}</span>
          </li>
        ))}
      </ul>
      {reading.notUsed.length > 0 && (
        <details>
          <summary>
            {t.notUsed} ({reading.notUsed.length})
          </summary>
          <ul>
            {reading.notUsed.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
