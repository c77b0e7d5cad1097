import type { Entry } from '#kernel/matter/entry.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import type { Clock } from '#kernel/procedure/clock.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { type Day, dayOf } from '#lib/day.ts'
import type { Opinion, ProcessingSheet, Reader } from './sheet/processing-sheet.ts'

interface Matter {
  readonly number: string
  readonly state: MatterState
  readonly entries: readonly Entry[]
  readonly procedure: Procedure
  readonly clocks: Readonly<Record<string, Clock>>
  readonly office: string
  readonly personName: (id: string | null) => string
  readonly unitName: (id: string | null) => string
  readonly address: string
}

/** 文件处理单 as the ledger has it so far; what has not happened yet is left to be written by hand. */
export function sheetOfMatter(matter: Matter): ProcessingSheet {
  const { number, state, procedure, clocks, office, personName, unitName, address } = matter
  const { fields, lead } = state
  const word = (key: string) => procedure.fields[key]?.choices?.[String(fields[key])]?.zh
  const said = (key: string) => (typeof fields[key] === 'string' && fields[key] !== '' ? fields[key] : undefined)
  const dueOn = clocks.answer?.status === 'ended' ? undefined : clocks.answer?.dueOn
  const owner = lead && personName(lead.personId)
  return {
    office,
    number,
    receivedOn: state.receivedOn,
    organ: said('organ') ?? '',
    title: String(fields.title ?? ''),
    proposals: opinions(matter, 'propose'),
    instructions: opinions(matter, 'instruct'),
    readers: readers(matter),
    outcomes: state.answers.map(answer => opinionAt(matter, answer.seq, answer.text)),
    address,
    ...given('documentNumber', said('documentNumber')),
    ...given('documentKind', word('documentKind')),
    ...given('urgency', fields.urgency === 'ordinary' ? undefined : word('urgency')),
    ...given('copies', typeof fields.copies === 'number' ? fields.copies : undefined),
    ...given('unit', lead ? unitName(lead.unitId) : undefined),
    ...given('owner', owner || undefined),
    ...given('dueOn', fields.handling === 'information' ? undefined : dueOn),
  }
}

const given = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }

function opinions(matter: Matter, action: string): readonly Opinion[] {
  return matter.entries
    .filter(entry => entry.action === action)
    .map(entry => opinionAt(matter, entry.seq, entry.data.text ?? '同意。'))
}

function opinionAt({ entries, personName }: Matter, seq: number, text: string): Opinion {
  const entry = entries[seq - 1]
  const on = entry && dayOf(new Date(entry.happenedAt))
  return { text, name: personName(entry?.actorId ?? null), ...(on ? { on } : {}) }
}

function readers({ state, entries, personName, unitName }: Matter): readonly Reader[] {
  const dayAt = (seq: number | undefined): Day | undefined => {
    const entry = seq === undefined ? undefined : entries[seq - 1]
    return entry && dayOf(new Date(entry.happenedAt))
  }
  return state.copies.map(copy => {
    const returnedOn = dayAt(copy.back?.seq)
    const sentOn = dayAt(copy.seq)
    return {
      name: copy.name ?? (copy.unitId ? unitName(copy.unitId) : personName(copy.personId ?? null)),
      ...(sentOn ? { sentOn } : {}),
      ...(returnedOn ? { returnedOn } : {}),
    }
  })
}
