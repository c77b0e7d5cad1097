import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import type { Plan, PlanNode } from '#modules/supervision/web/client.ts'
import { useSay } from '#web/language.tsx'
import { useSession } from '#web/session.ts'
import { useText } from '#web/texts/use-text.ts'
import { AddPart } from './add-part.tsx'
import { ItemLamp } from './item-lamp.tsx'
import { plansTexts } from './plans-texts.ts'
import { ShareBar } from './share-bar.tsx'
import { treeOf } from './tree-order.ts'

/** 任务树: the items, and under each its parts. */
export function PlanTree({ plan, onPart }: { readonly plan: Plan; readonly onPart: (number: string) => unknown }) {
  const { beneath, highest } = treeOf(plan.nodes)
  const [dividing, setDividing] = useState<PlanNode>()
  return (
    <div className="panel">
      <Branch nodes={highest} beneath={beneath} onDivide={setDividing} />
      {dividing && <AddPart item={dividing} onAdded={onPart} onClose={() => setDividing(undefined)} />}
    </div>
  )
}

interface BranchProps {
  readonly nodes: readonly PlanNode[]
  readonly beneath: ReadonlyMap<string, readonly PlanNode[]>
  readonly onDivide: (node: PlanNode) => void
}

function Branch({ nodes, beneath, onDivide }: BranchProps) {
  return (
    <ul className="plan-tree">
      {nodes.map(node => (
        <li key={node.id}>
          <TreeLine node={node} onDivide={onDivide} />
          {beneath.has(node.id) && <Branch nodes={beneath.get(node.id) ?? []} beneath={beneath} onDivide={onDivide} />}
        </li>
      ))}
    </ul>
  )
}

function TreeLine({ node, onDivide }: { readonly node: PlanNode; readonly onDivide: (node: PlanNode) => void }) {
  const t = useText(plansTexts)
  const say = useSay()
  const { unitName } = useDirectory()
  const may = useMayDivide()
  return (
    <div className="plan-line">
      <div>
        <div className="plan-name">
          <Link to="/matters/$id" params={{ id: node.id } as never}>
            {node.title}
          </Link>
          <span className="quiet number">{node.number}</span>
        </div>
        <ItemLamp value={node.lamp} /> <span className="quiet">{say(node.reason)}</span>
      </div>
      <span className="plan-unit">{node.unitId ? unitName(node.unitId) : t.noUnit}</span>
      <ShareBar share={node.share} />
      {may(node) ? (
        <Button size="small" aria-label={t.addPartTo(node.title)} onClick={() => onDivide(node)}>
          {t.addPart}
        </Button>
      ) : (
        <span />
      )}
    </div>
  )
}

/** Offered to the unit that has it and to whoever supervises; the server has the last word, and says why not. */
function useMayDivide() {
  const roles = useSession()?.roles ?? []
  const supervises = roles.some(({ role }) => role === 'registrar' || role === 'director' || role === 'leader')
  const own = new Set(roles.map(({ unitId }) => unitId))
  return ({ lamp, unitId }: PlanNode) => lamp !== 'done' && unitId !== null && (supervises || own.has(unitId))
}
