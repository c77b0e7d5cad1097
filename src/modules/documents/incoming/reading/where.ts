/** The line of the text on which the parser found each field, from 1. */
export type Where = Readonly<Record<string, number>>

/** The parser tells the line of a mark only where it is followed by 文件; any other stands above the number. */
export function markLine({ mark, number = 2 }: Where): number {
  return mark ?? Math.max(1, number - 1)
}
