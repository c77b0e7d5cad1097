import { useQueryClient } from '@tanstack/react-query'
import { useText } from '#web/texts/use-text.ts'
import { FieldForm } from '#web/ui/form/field-form.tsx'
import { useCommand } from '#web/use-command.ts'
import { type Check, onsite } from './client.ts'
import { onsiteTexts } from './onsite-texts.ts'

/** 核查报告, once every finding has come to its end. */
export function ReportForm({ check }: { readonly check: Check }) {
  const t = useText(onsiteTexts)
  const queries = useQueryClient()
  const command = useCommand()
  const standing = check.findings.filter(one => one.withdrawn === undefined)
  const settled = standing.every(one => one.rectification && !one.rectification.open)
  if (!settled) return null
  const fields = {
    text: { type: 'long', title: onsiteTexts.reportText, required: true, max: 20_000 },
    evidence: { type: 'long', title: onsiteTexts.evidence, required: true, max: 5000 },
  } as const
  const report = async (values: Readonly<Record<string, unknown>>) => {
    const body = { seen: check.seq, text: String(values.text), evidence: String(values.evidence) }
    await command(key =>
      onsite('POST /api/supervision/onsite/:id/report', { params: { id: check.id }, body: { key, ...body } }),
    )
    await queries.invalidateQueries({ queryKey: ['onsite'] })
  }
  return (
    <details className="panel">
      <summary>
        <h2 className="onsite-summary">{t.report}</h2>
      </summary>
      <FieldForm name={`onsite-report:${check.id}`} fields={fields} submit={t.report} onSubmit={report} />
    </details>
  )
}
