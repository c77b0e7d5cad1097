import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useKinds } from '#modules/desk/web/use-kinds.ts'
import type { PlannedItem } from '#modules/supervision/web/client.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Empty } from '#web/ui/empty.tsx'
import { plansTexts } from './plans-texts.ts'

/** The list that is approved: of each what it is, who does it with whom and by when; its words where they say more than its name. */
export function ProposedItems({ items }: { readonly items: readonly PlannedItem[] }) {
  const t = useText(plansTexts)
  const say = useSay()
  const { unitName } = useDirectory()
  const cycles = useKinds().of('supervision-item')?.fields.cycle?.choices ?? {}
  if (items.length === 0) return <Empty>{t.proposedEmpty}</Empty>
  return (
    <ol className="proposed">
      {items.map(({ no, title, text, result, leadUnitId, supportUnitIds, dueOn, cycle }) => {
        const every = cycles[cycle]
        return (
          <li key={no} value={no}>
            <strong>{title}</strong>
            <p className="proposed-facts">
              <span>{leadUnitId ? unitName(leadUnitId) : t.noUnit}</span>
              {dueOn && <span>{t.dueOf(dueOn)}</span>}
              {supportUnitIds.length > 0 && <span>{t.support(supportUnitIds.map(unitName).join('、'))}</span>}
              {cycle !== 'none' && every && <span>{say(every)}</span>}
              {result && <span>{t.resultOf(result)}</span>}
            </p>
            {text.length > title.length + 2 && <p className="quiet proposed-text">{text}</p>}
          </li>
        )
      })}
    </ol>
  )
}
