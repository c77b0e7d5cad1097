import { useRef, useState } from 'react'
import { newCommandKey } from '#web/ask.ts'
import { useSay } from '#web/language.tsx'
import { gradeTexts } from '#web/texts/form.ts'
import { useText } from '#web/texts/use-text.ts'
import { FieldForm } from '#web/ui/form/field-form.tsx'
import type { FormFields } from '#web/ui/form/form-field.ts'
import { Notice } from '#web/ui/notice.tsx'
import { client, type Looked } from './client.ts'
import { faultTexts, followTexts, virtueTexts } from './texts.ts'

const fields: FormFields = {
  grade: { type: 'grade', title: followTexts.grade, required: true },
  virtues: { type: 'choices', title: followTexts.virtues, choices: virtueTexts },
  faults: { type: 'choices', title: followTexts.faults, choices: faultTexts },
  text: { type: 'long', title: followTexts.remarks, max: 2000 },
}

/** 好差评: asked for once the answer is there. Says at once what a bad rating has led to. */
export function Rating(props: { readonly code: string; readonly matter: Looked; readonly onChanged: () => void }) {
  const t = useText(followTexts)
  const say = useSay()
  const key = useRef(newCommandKey())
  const [reopened, setReopened] = useState<boolean>()
  const { mayRate, ratings } = props.matter
  if (!mayRate && ratings.length === 0 && reopened === undefined) return null
  return (
    <section className="panel" aria-labelledby="rating">
      <h2 id="rating">{mayRate ? t.rate : t.yourRatings}</h2>
      {reopened !== undefined && (
        <Notice tone={reopened ? 'info' : 'good'} live>
          {reopened ? t.reopened : t.rated}
        </Notice>
      )}
      {ratings.map((rating, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ratings stand in the order in which they were given
        <p key={index}>
          <strong>{say(gradeTexts[rating.grade as keyof typeof gradeTexts])}</strong> {rating.text}
        </p>
      ))}
      {mayRate && (
        <>
          <p className="quiet">{t.rateNote}</p>
          <FieldForm
            name={`rating:${props.matter.number}`}
            fields={fields}
            submit={t.rateSubmit}
            onSubmit={async values => {
              const body = { code: props.code, key: key.current, ...values } as never
              const reply = await client('POST /api/public/ratings', { body })
              setReopened(reply.reopened)
              props.onChanged()
            }}
          />
        </>
      )}
    </section>
  )
}
