import { useId } from 'react'
import './file-button.css'

/**
 * Chooses files. The browser's own field is there for keyboard and screen reader but not drawn: its button speaks the
 * browser's language, not the page's.
 */
export function FileButton(props: {
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
  readonly multiple?: boolean
  readonly accept?: string
  /** Opens the phone's camera at once. */
  readonly capture?: 'environment'
  readonly id?: string
  readonly describedBy?: string
  readonly invalid?: boolean
}) {
  const ownId = useId()
  const id = props.id ?? ownId
  return (
    <span className="file-button">
      <input
        id={id}
        type="file"
        className="visually-hidden"
        multiple={props.multiple}
        accept={props.accept}
        capture={props.capture}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        onChange={event => {
          props.onFiles([...(event.target.files ?? [])])
          // So that the same file, mended, can be chosen again.
          event.target.value = ''
        }}
      />
      <label htmlFor={id}>{props.label}</label>
    </span>
  )
}
