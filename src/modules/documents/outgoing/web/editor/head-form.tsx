import { Checkbox } from 'antd'
import { useKinds } from '#modules/desk/web/use-kinds.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import type { Draft } from './draft.ts'
import { editorTexts } from './editor-texts.ts'
import { LinesField } from './lines-field.tsx'
import { SelectField } from './select-field.tsx'
import { TextField } from './text-field.tsx'

export type FormPart = { readonly draft: Draft; readonly change: (part: Partial<Draft>) => void }

const forms = ['common', 'letter', 'order', 'minutes'] as const
const urgencies = ['特急', '加急'] as const

/** 版头 and what stands above the text. */
export function HeadForm({ draft, change }: FormPart) {
  const t = useText(editorTexts)
  const say = useSay()
  const kinds = Object.entries(useKinds().of('outgoing-document')?.fields.documentKind?.choices ?? {})
  const form = draft.form ?? 'common'
  const words = { 特急: t.mostUrgent, 加急: t.urgent }
  return (
    <fieldset className="panel editor-part">
      <legend className="editor-legend">{t.head}</legend>
      <div className="form-pairs">
        <SelectField
          label={t.form}
          value={form}
          choices={forms.map(key => [key, t[key]] as const)}
          onChange={value => change({ form: value as (typeof forms)[number] })}
        />
        <SelectField
          label={t.kind}
          value={draft.kind}
          choices={kinds.map(([key, title]) => [key, say(title)] as const)}
          onChange={value => change({ kind: value as Draft['kind'] })}
        />
        <SelectField
          label={t.urgency}
          value={draft.urgency ?? ''}
          choices={[['', t.ordinary], ...urgencies.map(key => [key, words[key]] as const)]}
          onChange={value => change({ urgency: (value || undefined) as Draft['urgency'] })}
        />
      </div>
      <LinesField
        label={t.organs}
        lines={draft.mark?.organs ?? []}
        onChange={organs => change({ mark: organs.length > 0 ? { ...draft.mark, organs } : undefined })}
      />
      {form === 'common' && draft.mark && (
        <Checkbox
          checked={draft.mark.withFile ?? false}
          onChange={event => change({ mark: draft.mark && { ...draft.mark, withFile: event.target.checked } })}
        >
          {t.withFile}
        </Checkbox>
      )}
      <TextField label={t.title} value={draft.title} max={300} onChange={title => change({ title })} />
      <TextField
        label={t.recipients}
        value={draft.recipients}
        max={2000}
        onChange={recipients => change({ recipients })}
      />
      <LinesField label={t.signers} lines={draft.signers ?? []} onChange={signers => change({ signers })} />
      {form === 'minutes' && (
        <LinesField
          label={t.attendance}
          lines={(draft.attendance ?? []).map(({ label, names }) => `${label}：${names}`)}
          onChange={lines => change({ attendance: lines.map(attendanceOf) })}
        />
      )}
    </fieldset>
  )
}

function attendanceOf(line: string) {
  const [label = '', ...names] = line.split(/[：:]/)
  return { label: label.trim().slice(0, 10), names: names.join('：').trim() }
}
