import { useId } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { GrowingText } from '#web/ui/growing-text.tsx'
import type { Letter } from './client.ts'
import { proposalsTexts } from './proposals-texts.ts'
import '#web/ui/form/form.css'

const parts = ['organ', 'number', 'title', 'recipients', 'text', 'signature', 'date', 'contact', 'copies'] as const

/** The parts of the letter, each as text. A line that begins with 一、 is a heading. */
export function LetterForm(props: { readonly letter: Letter; readonly onChange: (letter: Letter) => void }) {
  const t = useText(proposalsTexts)
  const formId = useId()
  const { letter } = props
  const titles = { ...t, number: t.docNumber, title: t.letterTitle }
  return (
    <section className="panel">
      <h2>{t.letter}</h2>
      {parts.map(part => {
        const id = `${formId}-${part}`
        const change = (value: string) => props.onChange({ ...letter, [part]: value })
        return (
          <div key={part} className="form-row">
            <label htmlFor={id} className="form-label">
              {titles[part]}
            </label>
            {part === 'date' ? (
              <input
                id={id}
                type="date"
                className="field-native"
                value={letter.date}
                onChange={event => change(event.target.value)}
              />
            ) : (
              <GrowingText id={id} value={letter[part]} onChange={event => change(event.target.value)} />
            )}
          </div>
        )
      })}
    </section>
  )
}
