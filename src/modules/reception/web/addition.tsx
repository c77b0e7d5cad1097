import { useRef, useState } from 'react'
import { newCommandKey } from '#web/ask.ts'
import { useText } from '#web/texts/use-text.ts'
import { FieldForm } from '#web/ui/form/field-form.tsx'
import type { FormFields } from '#web/ui/form/form-field.ts'
import { Notice } from '#web/ui/notice.tsx'
import { client, type Looked } from './client.ts'
import { followTexts } from './texts.ts'

const fields: FormFields = {
  text: { type: 'long', title: followTexts.addText, required: true, max: 5000 },
  files: { type: 'files', title: followTexts.addFiles, max: 10 },
}

/** More to say on one's own matter, as long as it is open. */
export function Addition(props: { readonly code: string; readonly matter: Looked; readonly onChanged: () => void }) {
  const t = useText(followTexts)
  const key = useRef(newCommandKey())
  const [added, setAdded] = useState(false)
  if (!props.matter.mayAdd) return null
  return (
    <section className="panel no-print">
      <details>
        <summary>
          <h2 className="window-inline">{t.add}</h2>
        </summary>
        {added && (
          <Notice tone="good" live>
            {t.added}
          </Notice>
        )}
        <FieldForm
          name={`addition:${props.matter.number}`}
          fields={fields}
          context={{ uploadTo: '/api/public/uploads' }}
          onSubmit={async values => {
            const body = { code: props.code, key: key.current, ...values } as never
            await client('POST /api/public/additions', { body })
            key.current = newCommandKey()
            setAdded(true)
            props.onChanged()
          }}
        />
      </details>
    </section>
  )
}
