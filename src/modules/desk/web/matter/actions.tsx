import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { IssuedReceipt } from '#modules/desk/web/receipt/issued-receipt.ts'
import { useSay } from '#web/language.tsx'
import { useSession } from '#web/session.ts'
import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { ActionDialog } from './action-dialog.tsx'
import { inOrder } from './course-order.ts'
import { IssuedReceipts } from './issued-receipts.tsx'
import { matterTexts } from './matter-texts.ts'
import { NotNow } from './not-now.tsx'
import type { Action, Matter } from './use-matter.ts'

/** What is done on any matter at any time; the procedure's own course comes before them. */
const besides = ['progress', 'note', 'urge', 'add', 'join-raiser', 'correct', 'hand-over']

/** What is more than a form has a page of its own. */
function ActionButton(props: { readonly action: Action; readonly first: boolean; readonly onChoose: () => void }) {
  const say = useSay()
  const navigate = useNavigate()
  const { action, first } = props
  const { page } = action
  return (
    <Button
      type={first ? 'primary' : 'default'}
      onClick={page === undefined ? props.onChoose : () => navigate({ to: page as never })}
    >
      {say(action.title)}
    </Button>
  )
}

/** The server says what I may do now and why not the rest; here it is only shown. */
export function Actions({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const say = useSay()
  const me = useSession()?.person.id
  const [chosen, setChosen] = useState<string>()
  const [done, setDone] = useState<Action>()
  const [issued, setIssued] = useState<readonly IssuedReceipt[]>([])
  const possible = matter.actions.filter(one => !one.refusal)
  const course = inOrder(
    matter,
    possible.filter(one => !besides.includes(one.deed)),
    me,
  )
  const rest = possible.filter(one => besides.includes(one.deed))
  const doing = matter.actions.find(one => one.action === chosen)
  return (
    <section className="panel" aria-labelledby="actions">
      <h2 id="actions">{t.actions}</h2>
      {done && (
        <Notice tone="good" live>
          {t.done(say(done.title))}
        </Notice>
      )}
      {possible.length === 0 && <p className="quiet">{t.noActions}</p>}
      <div className="actions-course">
        {course.map((one, index) => (
          <ActionButton key={one.action} action={one} first={index === 0} onChoose={() => setChosen(one.action)} />
        ))}
      </div>
      {rest.length > 0 && (
        <fieldset className="actions-besides">
          <legend className="visually-hidden">{t.besides}</legend>
          {rest.map(one => (
            <Button key={one.action} type="text" onClick={() => setChosen(one.action)}>
              {say(one.title)}
            </Button>
          ))}
        </fieldset>
      )}
      <NotNow actions={matter.actions} />
      {doing && (
        <ActionDialog
          matter={matter}
          action={doing}
          onDone={receipts => {
            setChosen(undefined)
            setDone(doing)
            setIssued(receipts)
          }}
          onClose={() => setChosen(undefined)}
        />
      )}
      {issued.length > 0 && <IssuedReceipts receipts={issued} title={matter.title} onClose={() => setIssued([])} />}
    </section>
  )
}
