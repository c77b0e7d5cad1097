import type { Figures } from '#modules/supervision/web/client.ts'

/** The counts of items, in the order in which they are shown, each with the name under which its list is asked for. */
export const counts = [
  ['items', 'all'],
  ['done', 'done'],
  ['onTime', 'on-time'],
  ['late', 'red'],
  ['yellow', 'yellow'],
  ['extended', 'extended'],
  ['returned', 'returned'],
  ['sentBack', 'sent-back'],
  ['missed', 'missed'],
] as const satisfies readonly (readonly [keyof Figures, string])[]
