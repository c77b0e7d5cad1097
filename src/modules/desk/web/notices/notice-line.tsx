import { Link } from '@tanstack/react-router'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { Purpose } from '#kernel/procedure/procedure.ts'
import type { DeskContract } from '#modules/desk/contract.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { purposeWords } from '#modules/desk/web/words.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Moment } from '#web/ui/when.tsx'
import { noticeKinds, noticesTexts } from './notices-texts.ts'

type NoticeData = ReplyOf<DeskContract['GET /api/notices']>['notices'][number]

export function NoticeLine({ notice, onOpen }: { readonly notice: NoticeData; readonly onOpen: () => void }) {
  const t = useText(noticesTexts)
  const { personName } = useDirectory()
  const heading = useHeading(notice)
  const { details } = notice
  const by = typeof details.by === 'string' ? personName(details.by) : ''
  const remarks = [details.text, details.reason].filter(one => typeof one === 'string')
  return (
    <>
      <span className="notice-head">
        <strong>{heading}</strong>
        {!notice.readAt && <span className="notice-mark">{t.unread}</span>}
        <span className="quiet">
          {by && `${t.by(by)} · `}
          <Moment at={notice.madeAt} />
        </span>
      </span>
      {notice.matterId && (
        <Link to="/matters/$id" params={{ id: notice.matterId } as never} onClick={onOpen}>
          {notice.number} {String(details.title ?? '')}
        </Link>
      )}
      {remarks.map(remark => (
        <span key={String(remark)} className="notice-remark">
          {String(remark)}
        </span>
      ))}
    </>
  )
}

function useHeading({ kind, details }: NoticeData): string {
  const t = useText(noticesTexts)
  const kinds = useText(noticeKinds)
  const say = useSay()
  const purpose = purposeWords[details.purpose as Purpose]
  if (kind === 'task' && purpose) return t.purpose(say(purpose))
  if (kind === 'rated' && typeof details.grade === 'number') return t.grade(details.grade)
  return kinds[kind as keyof typeof noticeKinds] ?? kinds.other
}
