import { Button } from 'antd'
import { useText } from '#web/texts/use-text.ts'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { accountTexts } from './texts.ts'

/** Shown once; only their hashes are stored. */
export function RecoveryCodes(props: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const t = useText(accountTexts)
  return (
    <Notice tone="warn" live>
      <h3>{t.recovery}</h3>
      <p>{t.recoveryNote}</p>
      <ul className="account-codes">
        {props.codes.map(code => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row">
        <CopyButton text={props.codes.join('\n')} label={t.recoveryCopy} />
        <Button onClick={props.onKept}>{t.recoveryKept}</Button>
      </div>
    </Notice>
  )
}
