import { useText } from '#web/texts/use-text.ts'
import { Lamp } from '#web/ui/lamp.tsx'
import { plansTexts } from './plans-texts.ts'

export type ItemLampValue = 'done' | 'red' | 'yellow' | 'green'

/** The lamp of an item by word, shape and colour; one that is done has none to burn. */
export function ItemLamp({ value }: { readonly value: ItemLampValue }) {
  const t = useText(plansTexts)
  if (value === 'done')
    return (
      <span className="lamp lamp-done">
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M1 6.5 4.5 10 11 2.5" />
        </svg>
        {t.lampDone}
      </span>
    )
  return <Lamp value={value} label={{ red: t.lampRed, yellow: t.lampYellow, green: t.lampGreen }[value]} />
}
