import { buffer } from 'node:stream/consumers'
import { typeOfMime } from '#kernel/file/accepted-types.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { FileRef } from '#kernel/matter/state.ts'
import type { Text } from '#lib/text.ts'
import type { Due, IncomingReading, Offer } from './reading/incoming-reading.ts'
import { readIncoming } from './reading/read-incoming.ts'

/** One field of the registration, offered with where the document says it. */
export interface OfferedField {
  readonly field: string
  readonly value: string
  readonly sure: 'certain' | 'likely'
  readonly line?: number
  readonly page?: number
  readonly excerpt: string
  readonly because?: Text
}

/** What a kept upload offers for its registration. */
export async function offersOf(kernel: Kernel, file: FileRef) {
  const reading = await readIncoming(await buffer(kernel.files.open(file.sha256)), typeOfMime(file.type), file.name)
  return { offers: fieldsOf(reading), summary: reading.summary }
}

/** By the names of the registration's fields, in the order of the form. */
function fieldsOf(reading: IncomingReading): readonly OfferedField[] {
  const offered: OfferedField[] = []
  const take = (field: string, offer: Offer<string> | undefined, because?: Text) => {
    if (offer) offered.push({ field, ...offer, ...(because ? { because } : {}) })
  }
  const { needsAnswer } = reading
  take('title', reading.title)
  take('organ', reading.organ)
  take('documentNumber', reading.documentNumber)
  take('documentKind', reading.documentKind)
  take('issuedOn', reading.date)
  take('recipients', reading.recipients)
  take('urgency', reading.urgency)
  if (needsAnswer) {
    const { value, because, due: _, ...place } = needsAnswer
    take('handling', { ...place, value: value === 'to-act-on' ? 'action' : 'information' }, because)
  }
  take('answerBy', dueOffer(needsAnswer?.due))
  take('copyNumbers', reading.copyNumber)
  take('contact', contactOf(reading))
  return offered
}

/** Only a day that the document names; a period runs from receipt and is the procedure's to count. */
function dueOffer(due: Offer<Due> | undefined): Offer<string> | undefined {
  return due && 'day' in due.value ? { ...due, value: due.value.day } : undefined
}

function contactOf({ contactPerson, contactPhone }: IncomingReading): Offer<string> | undefined {
  const from = contactPerson ?? contactPhone
  if (!from) return undefined
  return { ...from, value: [contactPerson?.value, contactPhone?.value].filter(Boolean).join(' ') }
}
