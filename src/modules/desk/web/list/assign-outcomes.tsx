import { Button } from 'antd'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { Notice } from '#web/ui/notice.tsx'
import type { Outcome } from './bulk-assign.tsx'
import { listTexts } from './list-texts.ts'
import type { MatterRow } from './use-matter-columns.tsx'

/** Each matter with what came of it, the refused first, with why. */
export function AssignOutcomes(props: {
  readonly matters: readonly MatterRow[]
  readonly outcomes: readonly Outcome[]
  readonly onClose: () => void
}) {
  const t = useText(listTexts)
  const say = useSay()
  const refused = props.outcomes.filter(one => one.refusal)
  const ordered = [...refused, ...props.outcomes.filter(one => !one.refusal)]
  return (
    <Dialog title={t.outcome} onClose={props.onClose} wide>
      <Notice tone={refused.length > 0 ? 'warn' : 'good'} live>
        {t.outcomes(props.outcomes.length - refused.length, refused.length)}
      </Notice>
      <ul className="outcomes">
        {ordered.map(({ id, refusal }) => {
          const matter = props.matters.find(one => one.id === id)
          return (
            <li key={id}>
              <span>
                {matter?.number} {matter?.title}
              </span>
              <span className={refusal ? 'outcome-refused' : 'outcome-done'}>
                {refusal ? say(refusal.text) : t.assigned}
              </span>
            </li>
          )
        })}
      </ul>
      <div className="dialog-buttons">
        <Button onClick={props.onClose}>{t.close}</Button>
      </div>
    </Dialog>
  )
}
