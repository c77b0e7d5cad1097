import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Radio } from 'antd'
import { account } from '#web/clients.ts'
import { type Language, useLanguage } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { accountTexts } from './texts.ts'

/** Takes effect as it is chosen: there is nothing to fill in. */
export function PreferencesPanel(props: {
  readonly language: Language | null
  readonly byMail: boolean
  readonly email: string | null
}) {
  const t = useText(accountTexts)
  const queries = useQueryClient()
  const { choose } = useLanguage()
  const change = useMutation({
    mutationFn: (body: { language?: Language | null; noticesByMail?: boolean }) =>
      account('PATCH /api/account', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['GET /api/account'] }),
  })
  const onLanguage = (value: Language | 'browser') => {
    if (value !== 'browser') choose(value)
    change.mutate({ language: value === 'browser' ? null : value })
  }
  return (
    <section className="panel" aria-labelledby="preferences">
      <h2 id="preferences">{t.preferences}</h2>
      {change.error && <RefusalNotice error={change.error} />}
      <Radio.Group
        className="account-choices"
        aria-label={t.language}
        value={props.language ?? 'browser'}
        onChange={event => onLanguage(event.target.value)}
      >
        <Radio value="browser">{t.byBrowser}</Radio>
        <Radio value="zh">中文</Radio>
        <Radio value="en">English</Radio>
      </Radio.Group>
      {props.email === null ? (
        <p className="quiet">{t.noEmail}</p>
      ) : (
        <Checkbox checked={props.byMail} onChange={event => change.mutate({ noticesByMail: event.target.checked })}>
          {t.noticesByMail(props.email)}
        </Checkbox>
      )}
    </section>
  )
}
