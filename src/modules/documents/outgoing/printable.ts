import { lastApproval } from '#kernel/matter/approved.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import { type Day, dayOf } from '#lib/day.ts'
import type { OfficialDocument } from '../format/document/official-document.ts'

interface Printing {
  readonly state: MatterState
  /** Instants of the entries by their number. */
  readonly happenedAt: (seq: number) => string
  readonly personName: (id: string) => string
  readonly office: string
  readonly today: Day
}

/**
 * The signed text with what only signing and numbering give it: 文号; 成文日期, the day on which it was signed (条例第九条); 签发人
 * of a document that goes upwards; who prints it and when. What the draft says itself stands.
 */
export function printable(document: OfficialDocument, printing: Printing): OfficialDocument {
  const { state, happenedAt, personName, office, today } = printing
  const signed = lastApproval(state, 'sign')
  const upwards = state.fields.direction === 'up'
  return {
    ...document,
    ...(state.documentNumber ? { number: state.documentNumber.number } : {}),
    ...(document.date || !signed ? {} : { date: dayOf(new Date(happenedAt(signed.seq))) }),
    ...(upwards && document.signers.length === 0 && signed?.by ? { signers: [personName(signed.by)] } : {}),
    ...(document.form === 'letter' ? {} : { issued: { organ: document.issued?.organ ?? office, date: today } }),
  }
}
