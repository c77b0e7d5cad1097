import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { pictureOf } from '../document/blocks.ts'
import type { OfficialDocument } from '../document/official-document.ts'
import { type Printed, type PrintedBlock, printed } from '../document/printed.ts'
import { coverageOf } from '../fonts/coverage.ts'
import { type Face, type Faces, facesHere } from '../fonts/faces.ts'
import { faceRoles } from '../fonts/standard-faces.ts'
import { bestOf, markIn } from './attempts.ts'
import { compile } from './compiler.ts'
import { type Profile, pitchOf } from './profiles.ts'

/** A document on its pages, not yet a file. */
export interface LaidOut {
  readonly document: NodeTypstDocument
  readonly compiler: NodeCompiler
  readonly pages: number
  /** The page on which the text ends, before the imprint (版记); undefined where there is none. */
  readonly textEndsOn: number | undefined
  /** 主送 stands in the imprint, for it left no room for the body on the first page (7.3.2). */
  readonly recipientsMoved: boolean
  /** Characters that no face here has: they print as boxes, and whoever asked has to be told. */
  readonly missing: readonly string[]
  readonly faces: readonly Face[]
}

export function layOut(given: OfficialDocument, profile: Profile = 'common', faces: Faces = facesHere()): LaidOut {
  const wanted = printed(given)
  const coverage = coverageOf(textOf(wanted), faces)
  const page = withBoxes(wanted, new Set(coverage.missing))
  const files = new Map<string, Buffer>()
  const data = { ...withPictureFiles(page, files), faces: families(faces, coverage.faces) }
  const { compiled, recipientsMoved } = bestOf(page.recipients !== null, ({ lines, ...settings }) =>
    compile(page.form, { ...data, ...settings, pitch: pitchOf(profile, lines) }, files, coverage.faces),
  )
  return {
    document: compiled.document,
    compiler: compiled.compiler,
    pages: compiled.document.numOfPages,
    textEndsOn: markIn<number>(compiled, '<end-page>'),
    recipientsMoved,
    missing: coverage.missing,
    faces: coverage.faces,
  }
}

/** What the templates ask for by role: the chosen face first, then the others that print what it lacks. */
export function families({ chosen }: Faces, faces: readonly Face[]) {
  const others = faces.map(({ family }) => family)
  return Object.fromEntries(
    faceRoles.map(role => {
      const { face } = chosen[role]
      return [role, { families: [...new Set([face.family, ...others])], weight: face.weight }]
    }),
  )
}

/** Pictures go beside the data, not in it. */
function withPictureFiles(page: Printed, files: Map<string, Buffer>) {
  const named = (blocks: readonly PrintedBlock[]) =>
    blocks.map(block => {
      if (block.type !== 'figure') return block
      const name = `picture-${files.size + 1}.${pictureOf(block.image)}`
      files.set(name, Buffer.from(block.image, 'base64'))
      return { ...block, image: undefined, file: name }
    })
  const attachments = page.attachments.map(one => ({ ...one, blocks: named(one.blocks) }))
  return { ...page, blocks: named(page.blocks), attachments }
}

/** PDF/A takes no character without a glyph: a box stands for each. */
function withBoxes<T>(value: T, missing: ReadonlySet<string>): T {
  if (missing.size === 0) return value
  const boxed = (held: unknown, key = ''): unknown => {
    if (typeof held === 'string' && key !== 'image')
      return Array.from(held, one => (missing.has(one) ? '□' : one)).join('')
    if (typeof held !== 'object' || held === null) return held
    if (Array.isArray(held)) return held.map(one => boxed(one))
    return Object.fromEntries(Object.entries(held).map(([name, one]) => [name, boxed(one, name)]))
  }
  return boxed(value) as T
}

/** Every character that is printed, those of the templates too. */
function textOf(page: Printed): string {
  return `${flat(page)}文件附件：签发人抄送印发主（）—0123456789□`
}

function flat(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .filter(([key]) => key !== 'image')
    .map(([, held]) => flat(held))
    .join('')
}
