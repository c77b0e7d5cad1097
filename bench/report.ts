import type { Figures } from './load.ts'

export interface Line {
  readonly name: string
  readonly figures: Figures
}

const ms = (time: number) => time.toFixed(time < 10 ? 1 : 0)

/** A table in Markdown, as it goes into README.md. */
export function table(lines: readonly Line[]): string {
  const rows = lines.map(
    ({ name, figures: { p50, p95, p99, perSecond } }) =>
      `| ${name} | ${ms(p50)} | ${ms(p95)} | ${ms(p99)} | ${Math.round(perSecond)} |`,
  )
  return ['| | p50 ms | p95 ms | p99 ms | a second |', '|---|---|---|---|---|', ...rows].join('\n')
}
