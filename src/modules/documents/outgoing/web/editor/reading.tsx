import { formatDay, isDay } from '#lib/day.ts'
import { headingCounter } from '#lib/heading-numbers.ts'
import { useText } from '#web/texts/use-text.ts'
import { type Attachment, type Block, type Draft, pictureAddress } from './draft.ts'
import { editorTexts } from './editor-texts.ts'

/** The text to be read on any screen: its words run as wide as there is room, where the printed page would have to be enlarged. */
export function Reading({ draft }: { readonly draft: Draft }) {
  const t = useText(editorTexts)
  const { title, recipients, blocks, attachmentNotes = [], signatures = [], notes = [], attachments = [] } = draft
  return (
    <article className="panel reading" aria-label={t.reading}>
      {draft.number && <p className="reading-center">{draft.number}</p>}
      {title && <h2>{title}</h2>}
      {recipients && <p>{recipients}：</p>}
      <Blocks blocks={blocks} />
      {attachmentNotes.map((note, i) => (
        <p key={note} className="reading-body">
          {t.attachmentNo(i + 1)} {note}
        </p>
      ))}
      {signatures.map(({ name, post }) => (
        <p key={name} className="reading-right">
          {post} {name}
        </p>
      ))}
      {isDay(draft.date) && <p className="reading-right">{formatDay(draft.date, 'zh')}</p>}
      {notes.map(note => (
        <p key={note} className="reading-body">
          （{note}）
        </p>
      ))}
      {draft.copies && (
        <p>
          {t.copies} {draft.copies}
        </p>
      )}
      {attachments.map((attachment, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an attachment is its place
        <Attached key={i} attachment={attachment} no={i + 1} />
      ))}
    </article>
  )
}

function Attached({ attachment, no }: { readonly attachment: Attachment; readonly no: number }) {
  const t = useText(editorTexts)
  return (
    <section>
      {!attachment.unmarked && <p>{t.attachmentNo(no)}</p>}
      <h2>{attachment.title}</h2>
      <Blocks blocks={attachment.blocks} />
    </section>
  )
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  const numberOf = headingCounter()
  return blocks.map((block, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a block that is only read is its place
    <ReadBlock key={i} block={block} number={block.type === 'heading' ? numberOf(block) : ''} />
  ))
}

function ReadBlock({ block, number }: { readonly block: Block; readonly number: string }) {
  switch (block.type) {
    case 'paragraph':
      return <p className="reading-body">{block.text}</p>
    case 'heading':
      return (
        <>
          <h3>
            {number}
            {block.text}
          </h3>
          {block.runOn && <p className="reading-body">{block.runOn}</p>}
        </>
      )
    case 'line':
      return <p className={`reading-${block.align}`}>{block.text}</p>
    case 'figure':
      return (
        <p className="reading-center">
          <img src={pictureAddress(block)} alt={block.caption ?? ''} />
          {block.caption && `\n${block.caption}`}
        </p>
      )
    case 'table':
      return <ReadTable table={block} />
  }
}

function ReadTable({ table }: { readonly table: Extract<Block, { type: 'table' }> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className="reading-table" tabIndex={0} aria-label={table.caption}>
      <table>
        {table.caption && <caption>{table.caption}</caption>}
        {table.head && (
          <thead>
            <Row cells={table.head} as="th" />
          </thead>
        )}
        <tbody>
          {table.rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row that is only read is its place
            <Row key={i} cells={row} as="td" />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ cells, as: Cell }: { readonly cells: readonly string[]; readonly as: 'th' | 'td' }) {
  return (
    <tr>
      {cells.map((cell, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
        <Cell key={i}>{cell}</Cell>
      ))}
    </tr>
  )
}
