import { fileSize } from '#web/ui/file-size.ts'

/** Files as downloads. Nothing that was uploaded is ever opened as a page of ours. */
export function FileLinks(props: {
  readonly matterId: string
  readonly files: readonly { readonly sha256: string; readonly name: string; readonly size: number }[]
}) {
  if (props.files.length === 0) return null
  return (
    <ul className="file-links">
      {props.files.map(file => (
        <li key={file.sha256}>
          <a href={`/api/matters/${props.matterId}/files/${file.sha256}`} download={file.name}>
            {file.name}
          </a>{' '}
          <span className="quiet">{fileSize(file.size)}</span>
        </li>
      ))}
    </ul>
  )
}
