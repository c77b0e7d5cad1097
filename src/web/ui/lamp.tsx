import { uiTexts } from '../texts/ui.ts'
import { useText } from '../texts/use-text.ts'
import './lamp.css'

export type LampColour = 'green' | 'yellow' | 'red'

/** Told by word, by shape and by colour, so that it reads in print and to who sees no colours. */
export function Lamp({ value, label }: { readonly value: LampColour; readonly label?: string }) {
  const t = useText(uiTexts)
  return (
    <span className={`lamp lamp-${value}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {shapes[value]}
      </svg>
      {label ?? t[value]}
    </span>
  )
}

const shapes = {
  green: <circle cx="6" cy="6" r="5" />,
  yellow: <path d="M6 .8 11.6 11H.4Z" />,
  red: <path d="M6 0 12 6 6 12 0 6Z" />,
}
