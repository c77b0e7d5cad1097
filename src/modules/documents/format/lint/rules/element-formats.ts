import type { Kind } from '../elements/kinds.ts'
import type { RuleId, Strength } from './catalogue.ts'
import type { Face } from './faces.ts'

/** What the standard says of the characters and the place of one element. What it leaves open is left out. */
export interface ElementFormat {
  readonly kind: Kind
  readonly rule: RuleId
  readonly strength?: Strength
  readonly face?: Face
  readonly faceStrength?: Strength
  /** Points: 二号 22, 三号 16, 四号 14. */
  readonly size?: number
  readonly align?: 'left' | 'center' | 'right'
  /** Where the first line begins, in characters from the left edge of the type area. */
  readonly first?: number
  /** Where the further lines begin. */
  readonly left?: number
  readonly right?: number
  readonly layoutRule?: RuleId
  readonly layoutStrength?: Strength
}

const three = 16
const heading = { rule: 'B04', size: three, align: 'left', first: 2, left: 0, layoutRule: 'B03' } as const

const elementFormats: readonly ElementFormat[] = [
  { kind: 'copyNumber', rule: 'H01', size: three, align: 'left', first: 0, left: 0 },
  { kind: 'classification', rule: 'H02', face: 'heiTi', size: three, align: 'left', first: 0, left: 0 },
  { kind: 'urgency', rule: 'H03', face: 'heiTi', size: three, align: 'left', first: 0, left: 0 },
  { kind: 'mark', rule: 'H04', face: 'xiaoBiaoSong', faceStrength: 'advised', align: 'center', first: 0, left: 0 },
  { kind: 'number', rule: 'P06', face: 'fangSong', size: three },
  { kind: 'orderNumber', rule: 'L05', size: three, align: 'center', first: 0, left: 0 },
  { kind: 'title', rule: 'B01', face: 'xiaoBiaoSong', size: 22, align: 'center', first: 0, left: 0 },
  {
    kind: 'recipients',
    rule: 'P06',
    face: 'fangSong',
    size: three,
    align: 'left',
    first: 0,
    left: 0,
    layoutRule: 'B02',
  },
  { kind: 'heading1', face: 'heiTi', ...heading },
  { kind: 'heading2', face: 'kaiTi', ...heading },
  { kind: 'heading3', face: 'fangSong', ...heading },
  { kind: 'heading4', face: 'fangSong', ...heading },
  { kind: 'body', rule: 'P06', face: 'fangSong', size: three, align: 'left', first: 2, left: 0, layoutRule: 'B03' },
  { kind: 'attachmentNote', rule: 'P06', face: 'fangSong', size: three, align: 'left', first: 2, layoutRule: 'B05' },
  {
    kind: 'attachmentNoteMore',
    rule: 'P06',
    face: 'fangSong',
    size: three,
    align: 'left',
    first: 5,
    layoutRule: 'B05',
  },
  { kind: 'signature', rule: 'P06', face: 'fangSong', size: three },
  { kind: 'date', rule: 'P06', face: 'fangSong', size: three },
  { kind: 'note', rule: 'P06', face: 'fangSong', size: three, align: 'left', first: 2, left: 0, layoutRule: 'B11' },
  { kind: 'attendance', rule: 'L06', size: three, align: 'left', first: 2 },
  { kind: 'attachmentMark', rule: 'B12', face: 'heiTi', size: three, align: 'left', first: 0, left: 0 },
  {
    kind: 'attachmentTitle',
    rule: 'B12',
    face: 'xiaoBiaoSong',
    faceStrength: 'usual',
    size: 22,
    align: 'center',
    first: 0,
    left: 0,
  },
  { kind: 'copies', rule: 'V02', strength: 'usual', face: 'fangSong', size: 14, align: 'left', first: 1, right: 1 },
  { kind: 'printing', rule: 'V03', strength: 'usual', face: 'fangSong', size: 14, first: 1, right: 1 },
]

export const formatOf: ReadonlyMap<Kind, ElementFormat> = new Map(elementFormats.map(format => [format.kind, format]))
