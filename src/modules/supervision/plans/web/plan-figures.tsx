import type { Plan } from '#modules/supervision/web/client.ts'
import { useText } from '#web/texts/use-text.ts'
import { FigureLink } from './figure-link.tsx'
import { counts } from './figures.ts'
import { plansTexts } from './plans-texts.ts'
import { ShareBar } from './share-bar.tsx'

/** How the whole plan goes, each number with its items behind it. */
export function PlanFigures({ plan }: { readonly plan: Plan }) {
  const t = useText(plansTexts)
  return (
    <dl className="panel plan-figures">
      <div>
        <dt>{t.share}</dt>
        <dd>
          <ShareBar share={plan.figures.share} />
        </dd>
      </div>
      {counts.map(([key, which]) => (
        <div key={key}>
          <dt>{t[key]}</dt>
          <dd>
            <FigureLink count={plan.figures[key]} label={t.of(t[key], plan.title)} plan={plan.id} which={which} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
