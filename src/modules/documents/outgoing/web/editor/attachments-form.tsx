import { Button, Checkbox } from 'antd'
import { useText } from '#web/texts/use-text.ts'
import { BlockList } from './block-list.tsx'
import { type Attachment, changed, keyOf, replaced } from './draft.ts'
import { editorTexts } from './editor-texts.ts'
import type { FormPart } from './head-form.tsx'
import { TextField } from './text-field.tsx'

/** 附件: each with its title and text; one that the document itself issues bears no mark. */
export function AttachmentsForm({ draft, change }: FormPart) {
  const t = useText(editorTexts)
  const attachments = draft.attachments ?? []
  const set = (index: number, attachment: Attachment, part: Partial<Attachment>) =>
    change({ attachments: replaced(attachments, index, changed(attachment, { ...attachment, ...part })) })
  return (
    <fieldset className="panel editor-part">
      <legend className="editor-legend">{t.attachments}</legend>
      {attachments.map((attachment, i) => (
        <div key={keyOf(attachment)} className="editor-attachment">
          <TextField
            label={t.attachmentTitle(i + 1)}
            value={attachment.title}
            max={200}
            onChange={title => set(i, attachment, { title: title ?? '' })}
          />
          <Checkbox
            checked={attachment.unmarked ?? false}
            onChange={event => set(i, attachment, { unmarked: event.target.checked || undefined })}
          >
            {t.unmarked}
          </Checkbox>
          <BlockList
            label={t.attachmentText(i + 1)}
            blocks={attachment.blocks}
            onChange={blocks => set(i, attachment, { blocks })}
          />
          <Button danger type="text" onClick={() => change({ attachments: replaced(attachments, i) })}>
            {t.removeAttachment(i + 1)}
          </Button>
        </div>
      ))}
      <Button
        type="dashed"
        onClick={() =>
          change({ attachments: [...attachments, { title: '', blocks: [{ type: 'paragraph', text: '' }] }] })
        }
      >
        {t.addAttachment}
      </Button>
    </fieldset>
  )
}
