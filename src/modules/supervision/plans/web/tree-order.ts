import type { PlanNode } from '#modules/supervision/web/client.ts'

/** The nodes under each, by its id; and those that stand highest in what the asker sees of the tree. */
export function treeOf(nodes: readonly PlanNode[]) {
  const held = new Set(nodes.map(({ id }) => id))
  return {
    beneath: Map.groupBy(nodes, node => node.parentId) as ReadonlyMap<string, readonly PlanNode[]>,
    highest: nodes.filter(({ parentId }) => !held.has(parentId)),
  }
}

/** Each node, then those under it. */
export function inTreeOrder(nodes: readonly PlanNode[]): readonly PlanNode[] {
  const { beneath, highest } = treeOf(nodes)
  const from = (node: PlanNode): readonly PlanNode[] => [node, ...(beneath.get(node.id) ?? []).flatMap(from)]
  return highest.flatMap(from)
}
