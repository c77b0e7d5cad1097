import { type DragEvent, useState } from 'react'
import { FileButton } from './file-button.tsx'
import './drop-area.css'

/** One file, chosen or dropped. `hint` says that it can be dropped, for who has a mouse. */
export function DropArea(props: {
  readonly label: string
  readonly hint: string
  readonly accept: string
  readonly onFile: (file: File) => void
}) {
  const [over, setOver] = useState(false)
  const take = ([file]: Iterable<File>) => {
    if (file) props.onFile(file)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the field inside does
    <div
      className={over ? 'drop-area drop-area-over' : 'drop-area'}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <FileButton label={props.label} accept={props.accept} onFiles={take} />{' '}
      <span className="quiet">{props.hint}</span>
    </div>
  )
}
