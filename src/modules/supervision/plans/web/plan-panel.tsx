import { Link } from '@tanstack/react-router'
import type { PanelProps } from '#web/panel.ts'
import { useText } from '#web/texts/use-text.ts'
import { plansTexts } from './plans-texts.ts'

/** On a plan's matter page: the way to the page where it is seen whole. */
export default function PlanPanel({ matterId }: PanelProps) {
  const t = useText(plansTexts)
  return (
    <section className="panel" aria-labelledby="plan-page">
      <h2 id="plan-page">{t.planPage}</h2>
      <Link to="/supervision/plans/$id" params={{ id: matterId } as never}>
        {t.openPlan}
      </Link>
    </section>
  )
}
