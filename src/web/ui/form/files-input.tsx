import { Button } from 'antd'
import { type DragEvent, useEffect, useRef } from 'react'
import { formTexts } from '../../texts/form.ts'
import { useText } from '../../texts/use-text.ts'
import { FileButton } from '../file-button.tsx'
import { fileSize } from '../file-size.ts'
import { RefusalNotice } from '../refusal-notice.tsx'
import { useFormContext } from './form-context.ts'
import type { InputProps } from './form-field.ts'
import type { FileRef } from './upload.ts'
import { type Pending, useUploads } from './use-uploads.ts'

/** Files are sent as they are chosen; the form only says which. One that is refused says why and hinders no other. */
export function FilesInput({ id, value, onChange, describedBy, invalid }: InputProps<readonly FileRef[]>) {
  const t = useText(formTexts)
  const { uploadTo = '/api/uploads' } = useFormContext()
  const chosen = value ?? []
  // Several arrive one after the other, each after this was drawn: each adds to what there is by then.
  const latest = useRef(chosen)
  useEffect(() => {
    latest.current = chosen
  })
  const { pending, send, drop } = useUploads(uploadTo, file => {
    if (latest.current.some(one => one.sha256 === file.sha256)) return
    latest.current = [...latest.current, file]
    onChange(latest.current)
  })
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    send(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the field inside does
    <div className="form-files" onDragOver={event => event.preventDefault()} onDrop={onDrop}>
      <FileButton id={id} label={t.addFiles} multiple describedBy={describedBy} invalid={invalid} onFiles={send} />{' '}
      <span className="form-files-drop">{t.dropFiles}</span>
      <ul>
        {chosen.map(file => (
          <li key={file.sha256}>
            <span>
              {file.name} <span className="quiet">{fileSize(file.size)}</span>
            </span>
            <Button
              size="small"
              aria-label={t.remove(file.name)}
              onClick={() => onChange(chosen.filter(one => one.sha256 !== file.sha256))}
            >
              ×
            </Button>
          </li>
        ))}
        {pending.map(one => (
          <PendingFile key={one.id} pending={one} onDrop={() => drop(one.id)} />
        ))}
      </ul>
    </div>
  )
}

function PendingFile({ pending, onDrop }: { readonly pending: Pending; readonly onDrop: () => void }) {
  const t = useText(formTexts)
  if (pending.error === undefined) {
    return (
      <li>
        <span>{pending.name}</span>
        <progress max={100} value={pending.percent} aria-label={t.uploading(pending.name, pending.percent)} />
      </li>
    )
  }
  return (
    <li>
      <RefusalNotice error={pending.error} about={pending.name} />
      <Button size="small" aria-label={t.remove(pending.name)} onClick={onDrop}>
        ×
      </Button>
    </li>
  )
}
