import { useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { LabelledInput } from './labelled-input.tsx'
import { passwordTexts } from './texts.ts'

const fewest = 10

/** A password chosen twice. `check` shows what is wrong with it and says whether it can be sent. */
export function useNewPassword() {
  const t = useText(passwordTexts)
  const [chosen, setChosen] = useState('')
  const [repeated, setRepeated] = useState('')
  const [checked, setChecked] = useState(false)
  const tooShort = [...chosen].length < fewest
  const differ = chosen !== repeated
  return {
    chosen,
    check() {
      setChecked(true)
      return !tooShort && !differ
    },
    clear() {
      setChosen('')
      setRepeated('')
      setChecked(false)
    },
    fields: (
      <>
        <LabelledInput
          label={t.chosen}
          hint={t.chosenHint}
          value={chosen}
          onChange={setChosen}
          fault={checked && tooShort ? t.tooShort : undefined}
          type="password"
          autoComplete="new-password"
        />
        <LabelledInput
          label={t.repeated}
          value={repeated}
          onChange={setRepeated}
          fault={checked && !tooShort && differ ? t.differ : undefined}
          type="password"
          autoComplete="new-password"
        />
      </>
    ),
  }
}
