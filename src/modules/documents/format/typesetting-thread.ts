import type { OfficialDocument } from './document/official-document.ts'
import { previewOf } from './pdf/preview.ts'
import type { Profile } from './pdf/profiles.ts'
import { fillOrders } from './thread-queue.ts'
import { type AllWritten, type Ending, writeAll } from './write-document.ts'

export type TypesettingOrder = { readonly document: OfficialDocument; readonly profile: Profile } & (
  | { readonly files: readonly Ending[] }
  | { readonly preview: true }
)
export type TypesettingAnswer = AllWritten | string[]

fillOrders<TypesettingOrder, TypesettingAnswer>(order =>
  'preview' in order ? previewOf(order.document, order.profile) : writeAll(order.document, order.files, order.profile),
)
