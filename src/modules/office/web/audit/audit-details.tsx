import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { OfficeContract } from '#modules/office/contract.ts'
import { useText } from '#web/texts/use-text.ts'
import { auditTexts } from './audit-texts.ts'
import './audit.css'

type Line = ReplyOf<OfficeContract['GET /api/audit']>['lines'][number]

/** What else the line says, as it was recorded, with its hash in the chain. */
export function AuditDetails({ line }: { readonly line: Line }) {
  const t = useText(auditTexts)
  const said = Object.entries(line.details)
  return (
    <details className="audit-details">
      <summary>
        <code>{line.hash.slice(0, 10)}</code>
      </summary>
      <dl>
        {said.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
        <div>
          <dt>{t.hash}</dt>
          <dd>
            <code>{line.hash}</code>
          </dd>
        </div>
        {line.requestId && (
          <div>
            <dt>{t.request}</dt>
            <dd>
              <code>{line.requestId}</code>
            </dd>
          </div>
        )}
      </dl>
    </details>
  )
}
