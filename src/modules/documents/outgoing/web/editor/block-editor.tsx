import { Button } from 'antd'
import { useText } from '#web/texts/use-text.ts'
import { type Block, changed } from './draft.ts'
import { editorTexts } from './editor-texts.ts'
import { FigureBlock } from './figure-block.tsx'
import { TableBlock } from './table-block.tsx'
import { TextBlock } from './text-block.tsx'

export interface BlockActs {
  readonly change: (block: Block) => void
  readonly split: (text: string) => void
  readonly remove: () => void
  readonly up: () => void
  readonly down: () => void
}

/** What a block is: body, one of four headings, a line by itself, a table, a picture. */
const shapes = [
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'left',
  'center',
  'right',
  'table',
  'figure',
] as const
type Shape = (typeof shapes)[number]

const shapeOf = (block: Block): Shape =>
  block.type === 'heading' ? `heading${block.level}` : block.type === 'line' ? block.align : block.type

/** One block with what it is, its text, and the ways to move it. `no` is its place, from 1, for who cannot see it. */
export function BlockEditor(props: { readonly block: Block; readonly no: number; readonly acts: BlockActs }) {
  const t = useText(editorTexts)
  const { block, no, acts } = props
  return (
    <div className={`block block-${shapeOf(block)}`}>
      <select
        className="field-native block-shape"
        aria-label={t.shapeOf(no)}
        value={shapeOf(block)}
        onChange={event => acts.change(changed(block, shaped(block, event.target.value as Shape)))}
      >
        {shapes.map(shape => (
          <option key={shape} value={shape}>
            {t[shape]}
          </option>
        ))}
      </select>
      <div className="block-content">
        {block.type === 'table' ? (
          <TableBlock table={block} no={no} onChange={acts.change} />
        ) : block.type === 'figure' ? (
          <FigureBlock figure={block} no={no} onChange={acts.change} />
        ) : (
          <TextBlock block={block} no={no} acts={acts} />
        )}
      </div>
      <div className="block-acts">
        <Button type="text" size="small" aria-label={t.upwards(no)} onClick={acts.up}>
          ↑
        </Button>
        <Button type="text" size="small" aria-label={t.downwards(no)} onClick={acts.down}>
          ↓
        </Button>
        <Button type="text" size="small" aria-label={t.remove(no)} onClick={acts.remove}>
          ×
        </Button>
      </div>
    </div>
  )
}

/** The same words in another shape. A picture that becomes text leaves its caption. */
function shaped(block: Block, shape: Shape): Block {
  const text = wordsOf(block)
  switch (shape) {
    case 'paragraph':
      return { type: 'paragraph', text }
    case 'left':
    case 'center':
    case 'right':
      return { type: 'line', align: shape, text }
    case 'table':
      return { type: 'table', rows: [[text, '']] }
    case 'figure':
      return { type: 'figure', image: '', ...(text ? { caption: text } : {}) }
    default: {
      const level = Number(shape.slice(-1)) as 1 | 2 | 3 | 4
      const runOn = block.type === 'heading' ? block.runOn : undefined
      return { type: 'heading', level, text: block.type === 'heading' ? block.text : text, ...(runOn ? { runOn } : {}) }
    }
  }
}

function wordsOf(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${block.text}${block.runOn ?? ''}`
    case 'table':
      return block.rows.map(row => row.join('　')).join('')
    case 'figure':
      return block.caption ?? ''
    default:
      return block.text
  }
}
