/** How often it is to be reported, in the words of the source. */
export interface ReportingCycle {
  readonly every: 'week' | 'ten-days' | 'half-month' | 'month' | 'quarter' | 'half-year' | 'year'
  readonly phrase: string
}

const lengths: readonly (readonly [ReportingCycle['every'], string])[] = [
  ['half-month', '半月|半个月'],
  ['half-year', '半年'],
  ['ten-days', '旬'],
  ['week', '周|星期'],
  ['month', '月'],
  ['quarter', '季度?|个季度'],
  ['year', '年'],
]
const report =
  '(?:报送|上报|报告|汇报|反馈|通报|调度|书面报|报(?=[市县区省州国办]|一?次)|月报|季报|研判|会商|专报|公布|公开)'

/** A cycle is one only where something is to be reported in it: 每年召开两会 is none. */
export function cycleIn(text: string): ReportingCycle | undefined {
  for (const [every, words] of lengths) {
    const phrase = phraseOf(words, text)
    if (phrase !== undefined) return { every, phrase }
  }
  return undefined
}

function phraseOf(words: string, text: string): string | undefined {
  const unit = `(?:${words})`
  return [
    `(?:每|按|逐)个?${unit}[^，。；]{0,40}?${report}`,
    `(?:一${unit}|${unit})一(?:报|调度|通报|汇总|反馈)`,
    `${unit}(?:报告|调度|通报|报)制?(?=[、，。；）]|制度|$)`,
    `^(?:每|按)个?${unit}(?:报送)?(?:一次)?$`,
  ]
    .map(source => new RegExp(source, 'u').exec(text)?.[0])
    .find(found => found !== undefined)
}
