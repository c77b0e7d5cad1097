import { Button } from 'antd'
import { useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { onsiteTexts } from './onsite-texts.ts'
import { askPosition } from './phone/position.ts'

/** The position, where the person asks the phone for it. */
export function Locate({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const t = useText(onsiteTexts)
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  const ask = async () => {
    setState('asking')
    try {
      onChange(await askPosition())
      setState('idle')
    } catch {
      // Refused, switched off or out of sight of the sky: it is the person's to leave it out.
      setState('failed')
    }
  }
  return (
    <div className="onsite-locate">
      {value ? (
        <>
          <output>{value}</output>{' '}
          <Button type="link" onClick={() => onChange('')}>
            {t.removePosition}
          </Button>
        </>
      ) : (
        <Button onClick={ask} aria-disabled={state === 'asking'}>
          {state === 'asking' ? t.locating : t.locate}
        </Button>
      )}
      <p className="quiet" role="status">
        {state === 'failed' ? t.noPosition : t.locationConsent}
      </p>
    </div>
  )
}
