import type { FieldSpec } from '#kernel/procedure/field.ts'

interface View {
  readonly actions: readonly { readonly deed: string; readonly fields: Readonly<Record<string, FieldSpec>> }[]
}

const hint = {
  zh: '新的机关代字先在“文号”页启用，定好起始号',
  en: 'A new one is opened first, under Document numbers, with its first number',
}

/** Whoever numbers a document chooses from the series that were opened: one that is typed may be mistyped and begin another. */
export function withOpenSeries<V extends View>(view: V, open: readonly string[]): V {
  const choices = Object.fromEntries(open.map(series => [series, { zh: series, en: series }]))
  const [only] = open
  const chosen = open.length === 1 && only !== undefined ? { default: only } : {}
  return {
    ...view,
    actions: view.actions.map(action => {
      const { series } = action.fields
      if (action.deed !== 'take-number' || !series) return action
      const { max: _, ...rest } = series
      return { ...action, fields: { ...action.fields, series: { ...rest, type: 'choice', choices, hint, ...chosen } } }
    }),
  }
}
