import { Button } from 'antd'
import { useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { office } from '../client.ts'
import { FormDialog } from '../form-dialog.tsx'
import { peopleTexts } from './people-texts.ts'
import type { Person } from './person-page.tsx'
import { personChanges } from './use-person-commands.ts'

const fields = {
  name: { type: 'short', title: peopleTexts.name, required: true, max: 100 },
  phone: { type: 'short', title: peopleTexts.phone, max: 200 },
  email: { type: 'short', title: peopleTexts.email, max: 200 },
} as const

export function ContactPanel({ person }: { readonly person: Person }) {
  const t = useText(peopleTexts)
  const [changing, setChanging] = useState(false)
  const { id, name, phone, email } = person
  return (
    <section className="panel" aria-labelledby="contact">
      <h2 id="contact">{t.contact}</h2>
      <p>
        {name} {phone} {email}
      </p>
      <Button onClick={() => setChanging(true)}>{t.change}</Button>
      {changing && (
        <FormDialog
          title={t.contact}
          name={`person:${id}`}
          fields={fields}
          initial={{ name, phone: phone ?? '', email: email ?? '' }}
          changes={personChanges}
          // What was emptied is taken away, not left as it was.
          onSubmit={values =>
            office('PATCH /api/office/people/:id', {
              params: { id },
              body: { phone: null, email: null, ...values } as never,
            })
          }
          onClose={() => setChanging(false)}
        />
      )}
    </section>
  )
}
