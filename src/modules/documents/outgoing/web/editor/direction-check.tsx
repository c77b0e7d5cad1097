import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Citation } from '#web/ui/citation.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { type Fault, outgoing } from '../client.ts'
import type { Draft } from './draft.ts'
import { editorTexts } from './editor-texts.ts'
import { SelectField } from './select-field.tsx'
import { useSettledDraft } from './use-preview.ts'

const relations = [
  'superior',
  'superior-department',
  'peer',
  'subordinate',
  'subordinate-government',
  'person',
  'internal',
] as const
type Relation = (typeof relations)[number]

const senders = ['general-office', 'party-committee', 'government', 'department', 'inner-section'] as const
const claims = ['assignedByLeader', 'authorised', 'important'] as const

const usual: Readonly<Record<string, Relation>> = {
  up: 'superior',
  level: 'peer',
  down: 'subordinate',
  public: 'subordinate',
}

/** The rules of 行文, looked at as the draft is written. What a name is to the sender is for whoever drafts to say. */
export function DirectionCheck({ draft, direction }: { readonly draft: Draft; readonly direction: string }) {
  const t = useText(editorTexts)
  const [sender, setSender] = useState<string>(senders[0])
  const [said, setSaid] = useState<Readonly<Record<string, Relation>>>({})
  const [claimed, setClaimed] = useState<Readonly<Record<string, boolean>>>({})
  const document = useSettledDraft(draft)
  const named = (text: string | undefined) =>
    namesIn(text).map(name => ({ name, relation: said[name] ?? usual[direction] ?? 'peer' }))
  const [recipients, copies] = [named(document.recipients), named(document.copies)]
  const body = { document, direction, senderKind: sender, recipients, copies, ...claimed }
  const { data, error } = useQuery({
    queryKey: ['POST /api/documents/direction-checks', body],
    queryFn: () => outgoing('POST /api/documents/direction-checks', { body: body as never }),
    placeholderData: keepPreviousData,
  })
  return (
    <section className="panel" aria-labelledby="direction">
      <h2 id="direction">{t.checks}</h2>
      {error && <RefusalNotice error={error} />}
      {data && <Faults faults={data.faults} />}
      <div className="form-pairs">
        <SelectField
          label={t.senderKind}
          value={sender}
          choices={senders.map(key => [key, t[key]] as const)}
          onChange={setSender}
        />
        {[...recipients, ...copies].map(({ name, relation }) => (
          <SelectField
            key={name}
            label={t.relationOf(name)}
            value={relation}
            choices={relations.map(key => [key, t[key]] as const)}
            onChange={value => setSaid({ ...said, [name]: value as Relation })}
          />
        ))}
      </div>
      <div className="form-choices">
        {claims.map(claim => (
          <Checkbox
            key={claim}
            checked={claimed[claim] ?? false}
            onChange={event => setClaimed({ ...claimed, [claim]: event.target.checked })}
          >
            {t[claim]}
          </Checkbox>
        ))}
      </div>
    </section>
  )
}

function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  const t = useText(editorTexts)
  const say = useSay()
  if (faults.length === 0) return <p role="status">{t.noFaults}</p>
  return (
    <ul className="faults" role="status">
      {faults.map(({ id, severity, text, remedy, path, basis }) => (
        <li key={`${id}:${path}`} className={`fault-${severity}`}>
          <strong>{t[severity]}</strong> {say(text)}
          <div className="quiet">{say(remedy)}</div>
          {basis && <Citation of={basis} />}
        </li>
      ))}
    </ul>
  )
}

const mostNames = 12

function namesIn(text: string | undefined): readonly string[] {
  const names = (text ?? '').split(/[，,、；;\n]/).map(name => name.trim())
  return [...new Set(names.filter(name => name !== ''))].slice(0, mostNames)
}
