import { lastKind } from '#modules/desk/web/last-kind.ts'
import type { Kind } from '#modules/desk/web/use-kinds.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { registerTexts } from './register-texts.ts'

export function KindChoice(props: {
  readonly kinds: readonly Kind[]
  readonly chosen: Kind
  readonly onChoose: (key: string) => void
}) {
  const t = useText(registerTexts)
  const say = useSay()
  return (
    <label className="row">
      {t.kind}
      <select
        className="field-native register-kind"
        value={props.chosen.key}
        onChange={event => {
          lastKind.keep(event.target.value)
          props.onChoose(event.target.value)
        }}
      >
        {props.kinds.map(kind => (
          <option key={kind.key} value={kind.key}>
            {say(kind.title)}
          </option>
        ))}
      </select>
    </label>
  )
}
