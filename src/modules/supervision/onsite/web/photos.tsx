import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { FileButton } from '#web/ui/file-button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { onsiteTexts } from './onsite-texts.ts'
import { type FindingDraft, mostPhotos } from './phone/use-finding-draft.ts'

/** Photographs from the camera or the album, on the phone as soon as they are shown. */
export function Photos({ draft, ready }: { readonly draft: FindingDraft; readonly ready: boolean }) {
  const t = useText(onsiteTexts)
  const { photos, trouble, shrinking } = draft
  return (
    <fieldset className="onsite-photos" disabled={!ready}>
      <legend>{t.photos}</legend>
      <div className="onsite-photo-buttons">
        <FileButton label={t.camera} accept="image/*" capture="environment" onFiles={draft.addPhotos} />
        <FileButton label={t.album} accept="image/*" multiple onFiles={draft.addPhotos} />
      </div>
      {shrinking && <p role="status">{t.shrinking}</p>}
      {trouble && (
        <Notice tone="bad" live>
          {trouble === 'not-stored'
            ? t.notStored
            : trouble === 'too-many'
              ? t.tooMany(mostPhotos)
              : t.notPicture(trouble.notPicture)}
        </Notice>
      )}
      <ul className="onsite-thumbs">
        {photos.map(({ id, blob }, i) => (
          <li key={id}>
            <Thumb blob={blob} alt={t.photo(i + 1)} />
            <Button aria-label={t.removePhoto(i + 1)} onClick={() => draft.removePhoto(id)}>
              ×
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function Thumb({ blob, alt }: { readonly blob: Blob; readonly alt: string }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url ? <img src={url} alt={alt} /> : null
}
