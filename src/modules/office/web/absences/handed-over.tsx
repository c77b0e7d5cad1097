import { Button } from 'antd'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { officeTexts } from '../office-texts.ts'
import { absencesTexts } from './absences-texts.ts'
import type { HandOverOutcome } from './hand-over-dialog.tsx'

/** How many went over, and for each that did not, why. */
export function HandedOver(props: { readonly outcome: HandOverOutcome; readonly onClose: () => void }) {
  const t = useText(absencesTexts)
  const o = useText(officeTexts)
  const say = useSay()
  const { handedOver, left, refused } = props.outcome
  return (
    <Dialog title={t.handOver} onClose={props.onClose}>
      <Notice tone={left > 0 ? 'warn' : 'good'} live>
        {t.handedOver(handedOver, left)}
      </Notice>
      <ul>
        {refused.map(({ number, taskNo, refusal }) => (
          <li key={`${number}:${taskNo}`}>
            {number}: {say(refusal.text)}
          </li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <Button type="primary" onClick={props.onClose}>
          {o.close}
        </Button>
      </div>
    </Dialog>
  )
}
