import { Input, InputNumber } from 'antd'
import { useId, useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { FileButton } from '#web/ui/file-button.tsx'
import { type Block, changed, pictureAddress } from './draft.ts'
import { editorTexts } from './editor-texts.ts'

type Figure = Extract<Block, { type: 'figure' }>

/** Of the file; in base64 it is a third more. */
const mostBytes = 10_000_000

/** A picture, chosen from this machine, its width on the page and its caption. */
export function FigureBlock(props: {
  readonly figure: Figure
  readonly no: number
  readonly onChange: (figure: Block) => void
}) {
  const t = useText(editorTexts)
  const { figure, no, onChange } = props
  const widthId = useId()
  const [tooLarge, setTooLarge] = useState(false)
  const choose = async ([file]: readonly File[]) => {
    if (!file) return
    setTooLarge(file.size > mostBytes)
    if (file.size <= mostBytes) onChange(changed(figure, { ...figure, image: await base64Of(file) }))
  }
  return (
    <>
      {figure.image && <img className="block-figure" src={pictureAddress(figure)} alt="" />}
      <FileButton label={t.chooseFigure(no)} accept="image/png,image/jpeg" onFiles={choose} invalid={tooLarge} />
      {tooLarge && <p className="form-fault">{t.figureTooLarge}</p>}
      <div className="row">
        <label htmlFor={widthId}>{t.widthInMm}</label>
        <InputNumber
          id={widthId}
          min={10}
          max={156}
          value={figure.width ?? 120}
          onChange={width => onChange(changed(figure, { ...figure, width: width ?? 120 }))}
        />
      </div>
      <Input
        aria-label={t.captionOf(no)}
        placeholder={t.caption}
        value={figure.caption ?? ''}
        maxLength={100}
        onChange={event => {
          const { caption: _, ...rest } = figure
          onChange(changed(figure, event.target.value ? { ...rest, caption: event.target.value } : rest))
        }}
      />
    </>
  )
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(text)
}
