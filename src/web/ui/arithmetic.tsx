import type { Text } from '#kernel/refusal.ts'
import { useSay } from '../language.tsx'
import { uiTexts } from '../texts/ui.ts'
import { useText } from '../texts/use-text.ts'
import { Citation, type CitationData } from './citation.tsx'
import './arithmetic.css'

export interface ArithmeticStep {
  readonly what: string
  readonly text: Text
  readonly from?: string
  readonly until?: string
  readonly days?: number
  readonly basis?: CitationData
}

/** Why that day: every step of the count, with its authority. */
export function Arithmetic({ steps }: { readonly steps: readonly ArithmeticStep[] }) {
  const t = useText(uiTexts)
  const say = useSay()
  return (
    <table className="arithmetic">
      <caption className="visually-hidden">{t.arithmetic}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t.arithmeticDays}</th>
          <th scope="col">{t.arithmeticStep}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a count has an order and no other name for its steps
          <tr key={index} className={`arithmetic-${step.what}`}>
            <td className="arithmetic-days">{daysOf(step)}</td>
            <td>
              {say(step.text)}
              {step.basis && <Citation of={step.basis} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function daysOf({ from, until }: ArithmeticStep): string {
  if (from && until && from !== until) return `${from} – ${until}`
  return from ?? until ?? ''
}
