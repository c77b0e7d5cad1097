import { Checkbox } from 'antd'
import { useText } from '#web/texts/use-text.ts'
import { editorTexts } from './editor-texts.ts'
import type { FormPart } from './head-form.tsx'
import { LinesField } from './lines-field.tsx'
import { TextField } from './text-field.tsx'

/** What stands below the text: names of the attachments, signature, date, notes, imprint. */
export function ClosingForm({ draft, change }: FormPart) {
  const t = useText(editorTexts)
  const signatures = draft.signatures ?? []
  const inPerson = signatures.some(({ post }) => post !== undefined)
  const signed = (lines: readonly string[], person: boolean) =>
    lines.map(line => {
      const [post = '', ...names] = line.split(/\s+/)
      return person && names.length > 0 ? { post, name: names.join('') } : { name: line }
    })
  const lines = signatures.map(({ post, name }) => (post ? `${post} ${name}` : name))
  return (
    <fieldset className="panel editor-part">
      <legend className="editor-legend">{t.closing}</legend>
      <LinesField
        label={t.attachmentNotes}
        lines={draft.attachmentNotes ?? []}
        onChange={attachmentNotes => change({ attachmentNotes })}
      />
      <LinesField
        label={t.signatures}
        lines={lines}
        onChange={given => change({ signatures: signed(given, inPerson) })}
      />
      <div className="row">
        <Checkbox checked={inPerson} onChange={event => change({ signatures: signed(lines, event.target.checked) })}>
          {t.signsInPerson}
        </Checkbox>
        <Checkbox checked={draft.seal ?? true} onChange={event => change({ seal: event.target.checked })}>
          {t.seal}
        </Checkbox>
      </div>
      <label className="editor-date">
        {t.date}
        <input
          type="date"
          className="field-native"
          value={draft.date ?? ''}
          onChange={event => change({ date: (event.target.value || undefined) as never })}
        />
      </label>
      <LinesField label={t.notes} lines={draft.notes ?? []} onChange={notes => change({ notes })} />
      <TextField label={t.copies} value={draft.copies} max={2000} onChange={copies => change({ copies })} />
    </fieldset>
  )
}
