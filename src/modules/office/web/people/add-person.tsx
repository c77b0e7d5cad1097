import { useText } from '#web/texts/use-text.ts'
import type { FormFields, FormValues } from '#web/ui/form/form-field.ts'
import { office } from '../client.ts'
import { FormDialog } from '../form-dialog.tsx'
import { peopleTexts } from './people-texts.ts'
import { postDefaults, postFields } from './post-fields.ts'
import type { SetupLinkData } from './setup-link.tsx'

const fields: FormFields = {
  name: { type: 'short', title: peopleTexts.name, required: true, max: 100 },
  phone: { type: 'short', title: peopleTexts.phone, max: 200 },
  email: { type: 'short', title: peopleTexts.email, max: 200 },
  login: { type: 'short', title: peopleTexts.login, hint: peopleTexts.loginHint, max: 50 },
  ...postFields,
}

/** A person with their first post and an account, in one go. */
export function AddPerson(props: {
  readonly onAdded: (link: SetupLinkData | null) => void
  readonly onClose: () => void
}) {
  const t = useText(peopleTexts)
  const add = async ({ name, phone, email, login, ...post }: FormValues) => {
    const body = { name, phone, email, login, posts: [post] } as never
    const { setupLink } = await office('POST /api/office/people', { body })
    props.onAdded(setupLink)
  }
  return (
    <FormDialog
      title={t.add}
      name="person:new"
      fields={fields}
      initial={postDefaults()}
      changes={['GET /api/office/people', 'GET /api/directory']}
      onSubmit={add}
      onClose={props.onClose}
    />
  )
}
