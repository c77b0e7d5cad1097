import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { dayOf } from '#lib/day.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import type { Plan, PlanNode } from '#modules/supervision/web/client.ts'
import { useText } from '#web/texts/use-text.ts'
import { ItemLamp } from './item-lamp.tsx'
import { plansTexts } from './plans-texts.ts'
import { type Scale, scaleOf } from './time-scale.ts'
import { inTreeOrder } from './tree-order.ts'

/** 时间轴: from the day on which each was listed to the day by which it is owed, and beyond where it is late. On a phone the words alone. */
export function PlanTime({ plan }: { readonly plan: Plan }) {
  const t = useText(plansTexts)
  const today = dayOf(new Date())
  const scale = scaleOf(plan.nodes, today)
  return (
    <div className="panel plan-time">
      <div className="time-row time-head" aria-hidden="true">
        <span />
        <span className="time-track">
          {scale.months.map(({ name, at }) => (
            <span key={name} className="time-month number" style={{ insetInlineStart: `${at}%` }}>
              {name}
            </span>
          ))}
          <span className="time-now" style={{ insetInlineStart: `${scale.at(today)}%` }}>
            {t.today}
          </span>
        </span>
      </div>
      <ol>
        {inTreeOrder(plan.nodes).map(node => (
          <TimeRow key={node.id} node={node} scale={scale} today={today} under={node.parentId !== plan.id} />
        ))}
      </ol>
    </div>
  )
}

function TimeRow(props: {
  readonly node: PlanNode
  readonly scale: Scale
  readonly today: string
  readonly under: boolean
}) {
  const t = useText(plansTexts)
  const { unitName } = useDirectory()
  const { node, scale, today, under } = props
  const { begunOn, dueOn, doneOn, lamp } = node
  const until = doneOn ?? (lamp === 'red' ? today : dueOn)
  return (
    <li className={under ? 'time-row time-under' : 'time-row'}>
      <span className="time-words">
        <Link to="/matters/$id" params={{ id: node.id } as never}>
          {node.title}
        </Link>
        <span className="time-said quiet">
          {[node.unitId ? unitName(node.unitId) : t.noUnit, t.fromUntil(begunOn, dueOn), doneOn && t.doneOn(doneOn)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <ItemLamp value={lamp} />
      </span>
      <span className="time-track" aria-hidden="true">
        <span className="time-today" style={{ insetInlineStart: `${scale.at(today)}%` }} />
        <span className={`time-bar ${looks[lamp]}`} style={span(scale, begunOn, dueOn)} />
        {until > dueOn && <span className="time-bar time-over" style={span(scale, dueOn, until)} />}
        {doneOn && (
          <span className="time-done" style={{ insetInlineStart: `${scale.at(doneOn)}%` }}>
            ✓
          </span>
        )}
      </span>
    </li>
  )
}

const looks = { done: 'time-ended', red: 'time-red', yellow: 'time-yellow', green: 'time-green' }

function span(scale: Scale, from: string, until: string): CSSProperties {
  const [start, end] = [scale.at(from), scale.at(until)]
  return { insetInlineStart: `${start}%`, width: `${Math.max(end - start, 0.4)}%` }
}
