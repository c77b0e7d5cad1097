import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Confirm } from '#web/ui/confirm.tsx'
import { useCommand } from '#web/use-command.ts'
import { type Finding, onsite } from './client.ts'
import { onsiteTexts } from './onsite-texts.ts'
import type { CheckAndNames } from './phone/use-check.ts'

/** What has arrived, from everybody who went, and what became of each. */
export function FindingList(props: {
  readonly known: CheckAndNames
  readonly kept: boolean
  readonly mayWithdraw: boolean
}) {
  const t = useText(onsiteTexts)
  const { known, kept } = props
  const { findings, id } = known.check
  const [withdrawing, setWithdrawing] = useState<number>()
  const queries = useQueryClient()
  const command = useCommand()
  const withdraw = async (reason: string) => {
    const params = { id, finding: withdrawing ?? 0 }
    await command(key =>
      onsite('POST /api/supervision/onsite/:id/findings/:finding/withdrawal', { params, body: { key, reason } }),
    )
    await queries.invalidateQueries({ queryKey: ['onsite'] })
  }
  return (
    <section className="panel" aria-labelledby="onsite-findings">
      <h2 id="onsite-findings">{t.findings}</h2>
      {findings.length === 0 && <p className="quiet">{t.noFindings}</p>}
      <ol className="onsite-items">
        {findings.map(finding => (
          <li key={finding.seq}>
            <FindingRow known={known} finding={finding} kept={kept} />
            {props.mayWithdraw && !kept && finding.withdrawn === undefined && !finding.issued && (
              <Button onClick={() => setWithdrawing(finding.seq)}>{t.withdraw}</Button>
            )}
          </li>
        ))}
      </ol>
      {withdrawing !== undefined && (
        <Confirm
          title={t.withdrawTitle}
          reason="required"
          onConfirm={withdraw}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </section>
  )
}

function FindingRow({ known, finding, kept }: { known: CheckAndNames; finding: Finding; kept: boolean }) {
  const t = useText(onsiteTexts)
  const { check, directory } = known
  const name = directory.people.find(({ id }) => id === finding.by)?.name ?? ''
  const gravity = { minor: t.minor, serious: t.serious, grave: t.grave }[finding.gravity] ?? finding.gravity
  return (
    <>
      <p className="onsite-words">{finding.text}</p>
      <p className="quiet">
        {[gravity, finding.place, finding.position, t.foundBy(name, finding.foundAt)].filter(Boolean).join(' · ')}
      </p>
      {!kept && finding.files.length > 0 && (
        <ul className="onsite-thumbs">
          {finding.files.map((file, i) => (
            <li key={file.sha256}>
              <a href={`/api/matters/${check.id}/files/${file.sha256}`} download={file.name}>
                <img src={`/api/matters/${check.id}/files/${file.sha256}`} alt={t.photo(i + 1)} loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>{finding.withdrawn === undefined ? <Followed finding={finding} /> : t.withdrawn(finding.withdrawn)}</p>
    </>
  )
}

function Followed({ finding: { rectification } }: { readonly finding: Finding }) {
  const t = useText(onsiteTexts)
  const say = useSay()
  if (!rectification) return <span className="quiet">{t.notIssued}</span>
  const { id, number, step, open, handedOn } = rectification
  return (
    <>
      <Link to="/matters/$id" params={{ id } as never}>
        {number}
      </Link>{' '}
      {open ? say(step) : handedOn ? t.handedOn : t.writtenOff}
    </>
  )
}
