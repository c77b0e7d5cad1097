import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import type { Outcome } from './client.ts'
import { supervisionTexts } from './supervision-texts.ts'

/** What became of each: its number, or why it was not listed or not assigned. */
export function Listed(props: { readonly outcomes: readonly Outcome[]; readonly onAgain: () => void }) {
  const t = useText(supervisionTexts)
  const say = useSay()
  const { outcomes } = props
  const listed = outcomes.filter(one => one.id).length
  return (
    <>
      <PageHead title={t.title}>
        <Button type="primary" onClick={props.onAgain}>
          {t.again}
        </Button>
      </PageHead>
      <Notice tone={listed === outcomes.length ? 'good' : 'warn'} live>
        {t.listed(listed, outcomes.filter(one => one.assigned).length)}
      </Notice>
      <ul>
        {outcomes.map(({ id, number, title, refusal }) => (
          <li key={id ?? title}>
            {id ? (
              <Link to="/matters/$id" params={{ id } as never}>
                {number} {title}
              </Link>
            ) : (
              title
            )}
            {refusal && <div className="form-fault">{say(refusal.text)}</div>}
          </li>
        ))}
      </ul>
    </>
  )
}
