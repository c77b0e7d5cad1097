import { z } from 'zod'
import { line, says, text } from './said.ts'

/** A paragraph, indented by two characters. */
const paragraph = z.strictObject({ type: z.literal('paragraph'), text: text(20_000) })

/** A heading of the four levels 一、（一）1.（1）. */
const heading = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  /** As it is printed: 一、 or （二）. Without it the headings of a level count by themselves. */
  number: line(20).optional(),
  text: text(500),
  /** Text that goes on in the same paragraph, in the face of the body. */
  runOn: text(20_000).optional(),
})

/** A line by itself: an attachment's own 主送 (left), its signature (right), a line of its head (center). */
const aligned = z.strictObject({
  type: z.literal('line'),
  align: z.enum(['left', 'center', 'right']),
  text: text(500),
})

const cell = z.string().max(2_000)

const table = z
  .strictObject({
    type: z.literal('table'),
    caption: line(100).optional(),
    /** The first row is the head, repeated on each page. */
    head: z.array(cell).max(20).optional(),
    rows: z.array(z.array(cell).min(1).max(20)).min(1).max(2_000),
    /** Shares of the width; equal where left out. */
    widths: z.array(z.number().positive().max(100)).max(20).optional(),
    /** On a page of its own that lies, its head at the binding (clause 8). */
    landscape: z.boolean().optional(),
  })
  .superRefine((given, context) => {
    const columns = given.rows[0]?.length ?? 0
    const wrong = (path: (string | number)[]) =>
      context.addIssue({
        code: 'custom',
        path,
        params: says(`须与第一行同为 ${columns} 列`, `must have ${columns} columns, as the first row`),
      })
    for (const [index, row] of given.rows.entries()) if (row.length !== columns) wrong(['rows', index])
    if (given.head && given.head.length !== columns) wrong(['head'])
    if (given.widths && given.widths.length !== columns) wrong(['widths'])
  })

const figure = z.strictObject({
  type: z.literal('figure'),
  /** PNG or JPEG, in base64. */
  image: z
    .base64()
    .max(20_000_000)
    .refine(value => /^(?:iVBORw0KGgo|\/9j\/)/.test(value), {
      params: says('须为 PNG 或 JPEG 图片（base64）', 'must be a PNG or JPEG picture in base64'),
    }),
  /** Width on the page in mm, at most that of the text. */
  width: z.number().min(10).max(156).default(120),
  caption: line(100).optional(),
})

/** By the first bytes of what `figure` takes. */
export const pictureOf = (base64: string): 'png' | 'jpg' => (base64.startsWith('/9j/') ? 'jpg' : 'png')

export const block = z.discriminatedUnion('type', [paragraph, heading, aligned, table, figure])

export type Block = z.output<typeof block>
export type Heading = z.output<typeof heading>
export type Table = z.output<typeof table>
export type Figure = z.output<typeof figure>
