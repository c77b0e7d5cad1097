import { useSay } from '../language.tsx'
import { uiTexts } from '../texts/ui.ts'
import { useText } from '../texts/use-text.ts'
import { faultOf, isRealRefusal } from './fault.ts'
import './notice.css'

/** Says what stood in the way: a refusal in its own words, else that it was the program or the network, and what to do. */
export function RefusalNotice({ error, about }: { readonly error: unknown; readonly about?: string }) {
  const sentence = useSentence(error)
  return (
    <div className="notice notice-bad" role="alert">
      {about && <strong>{about}: </strong>}
      {sentence}
    </div>
  )
}

function useSentence(error: unknown): string {
  const t = useText(uiTexts)
  const say = useSay()
  if (isRealRefusal(error)) return say(error.text)
  const fault = faultOf(error)
  if (fault?.kind === 'unreachable') return t.unreachable
  return fault?.reference ? `${t.bug} ${t.reference(fault.reference)}` : t.bug
}
