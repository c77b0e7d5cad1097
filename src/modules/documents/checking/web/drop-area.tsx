import { type DragEvent, useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { FileButton } from '#web/ui/file-button.tsx'
import { checkTexts } from './check-texts.ts'
import './check.css'

/** One file, chosen or dropped. */
export function DropArea({ onFile }: { readonly onFile: (file: File) => void }) {
  const t = useText(checkTexts)
  const [over, setOver] = useState(false)
  const take = ([file]: Iterable<File>) => {
    if (file) onFile(file)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the field inside does
    <div
      className={over ? 'check-drop check-drop-over' : 'check-drop'}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <FileButton label={t.choose} accept=".docx,.dotx" onFiles={take} /> <span className="quiet">{t.drop}</span>
    </div>
  )
}
