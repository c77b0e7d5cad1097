import type { Entry } from '#kernel/matter/entry.ts'
import type { FileRef } from '#kernel/matter/state.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'

interface Issued {
  readonly remedy: string
  readonly unitId: string
  readonly dueOn: string
}

/** One thing found on site, as the check's entries tell it. It is named by the number of its entry. */
export interface Finding {
  readonly seq: number
  readonly text: string
  readonly place: string
  readonly position?: string
  readonly foundAt: string
  readonly gravity: string
  readonly against?: string
  readonly remedy?: string
  readonly byUnit?: string
  readonly byDay?: string
  readonly files: readonly FileRef[]
  readonly by: string | null
  readonly recordedAt: string
  /** Why it no longer stands. */
  readonly withdrawn?: string
  readonly issued?: Issued
}

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined)

function recorded({ seq, data, actorId, recordedAt }: Entry): Finding {
  const { foundPlace, position, foundAt, gravity, against, remedy, byUnit, byDay } = data.fields ?? {}
  return {
    seq,
    text: data.text ?? '',
    place: asText(foundPlace) ?? '',
    position: asText(position),
    foundAt: asText(foundAt) ?? '',
    gravity: asText(gravity) ?? 'minor',
    against: asText(against),
    remedy: asText(remedy),
    byUnit: asText(byUnit),
    byDay: asText(byDay),
    files: data.files ?? [],
    by: actorId,
    recordedAt,
  }
}

/** What an entry says of a finding that was recorded before it. */
function saidOf({ action, data }: Entry): Partial<Finding> {
  const { remedy = '', byUnit = '', byDay = '' } = (data.fields ?? {}) as Record<string, string>
  switch (action) {
    case 'withdrawFinding':
      return { withdrawn: data.text ?? '' }
    case 'issueFinding':
      return { issued: { remedy, unitId: byUnit, dueOn: byDay } }
    default:
      return {}
  }
}

/** Every finding of a check, in the order in which it was recorded. */
export function findingsOf(entries: readonly Entry[]): readonly Finding[] {
  const findings = new Map<number, Finding>()
  for (const entry of entries) {
    if (entry.action === 'recordFinding') findings.set(entry.seq, recorded(entry))
    const about = findings.get(Number(entry.data.fields?.finding))
    if (about) findings.set(about.seq, { ...about, ...saidOf(entry) })
  }
  return [...findings.values()]
}

export const stands = (finding: Finding) => finding.withdrawn === undefined

const named = (findings: readonly Finding[]) => findings.map(({ seq }) => seq).join('、')

/** A finding that is on the list stands; withdrawing it would take away what a unit has been told to do. */
export function notWithdrawable(findings: readonly Finding[], seq: number): Refusal | undefined {
  const finding = findings.find(one => one.seq === seq)
  if (!finding || !stands(finding))
    return refusal('no-such-finding', 404, {
      zh: '没有这条问题，或已撤销，请刷新。',
      en: 'There is no such finding, or it was withdrawn. Reload.',
    })
  if (!finding.issued) return undefined
  return refusal('finding-issued', 409, {
    zh: '已列入整改清单，不能撤销；请在整改事项中办理。',
    en: 'It is on the list already. Deal with it in its rectification.',
  })
}

/**
 * 核查报告: only once every finding that stands is off the list or handed to further supervision. `followed` says of each finding that
 * was issued whether the matter that follows it is still open.
 */
export function notReportable(
  findings: readonly Finding[],
  followed: ReadonlyMap<number, boolean>,
): Refusal | undefined {
  const standing = findings.filter(stands)
  const loose = standing.filter(({ seq }) => !followed.has(seq))
  if (loose.length > 0)
    return refusal('findings-not-issued', 409, {
      zh: `还有${loose.length}条问题没有下发整改（记录${named(loose)}），请先下发或撤销。`,
      en: `${loose.length} findings are not issued (entries ${named(loose)}). Issue or withdraw them first.`,
    })
  const unfinished = standing.filter(({ seq }) => followed.get(seq))
  if (unfinished.length === 0) return undefined
  return refusal('findings-not-settled', 409, {
    zh: `还有${unfinished.length}条问题没有销号或转入督办（记录${named(unfinished)}）。`,
    en: `${unfinished.length} findings are neither off the list nor handed on (entries ${named(unfinished)}).`,
  })
}
