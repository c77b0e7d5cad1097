import { useText } from '#web/texts/use-text.ts'
import { onsiteTexts } from './onsite-texts.ts'
import type { CheckAndNames } from './phone/use-check.ts'

/** 方案: what those who go need to have in hand. */
export function PlanFacts({ known: { check, directory } }: { readonly known: CheckAndNames }) {
  const t = useText(onsiteTexts)
  const people = (ids: readonly (string | null)[]) =>
    ids.flatMap(id => directory.people.find(person => person.id === id)?.name ?? []).join('、')
  const units = check.unitIds.flatMap(id => directory.units.find(unit => unit.id === id)?.name ?? []).join('、')
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t.where, check.place],
    [t.what, check.content],
    [t.unitsLookedAt, units],
    [t.checks, check.checks],
    [t.team, people([...new Set([check.leadId, ...check.team])])],
    [t.ordered, people(check.orderedBy)],
    [t.plannedFor, check.plannedOn],
  ]
  return (
    <section className="panel onsite-plan-facts" aria-label={t.plan}>
      {check.unannounced && <p className="onsite-unannounced">{t.unannounced}</p>}
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
