import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { useDraft } from '#web/ui/form/use-draft.ts'
import { GrowingText } from '#web/ui/growing-text.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { useCommand } from '#web/use-command.ts'
import { type Finding, onsite } from './client.ts'
import { onsiteTexts } from './onsite-texts.ts'
import type { CheckAndNames } from './phone/use-check.ts'

/** 下发整改清单: each finding with its remedy, its unit and its day. */
export function IssueList({ known }: { readonly known: CheckAndNames }) {
  const t = useText(onsiteTexts)
  const queries = useQueryClient()
  const command = useCommand()
  const { check } = known
  const list = useListDraft(check.id)
  const [error, setError] = useState<unknown>()
  const [issued, setIssued] = useState<number>()
  const waiting = check.findings.filter(one => one.withdrawn === undefined && !one.rectification)
  const chosen = waiting.filter(one => list.value(one, 'left') !== 'yes')
  const listed = chosen.map(one => ({
    seq: one.seq,
    remedy: list.value(one, 'remedy').trim(),
    unitId: list.value(one, 'unitId'),
    dueOn: list.value(one, 'dueOn'),
  }))
  const complete = listed.length > 0 && listed.every(one => one.remedy && one.unitId && one.dueOn)
  const issue = async () => {
    if (!complete) return
    setError(undefined)
    try {
      const body = { seen: check.seq, findings: listed }
      const reply = await command(key =>
        onsite('POST /api/supervision/onsite/:id/list', { params: { id: check.id }, body: { key, ...body } }),
      )
      list.clear()
      setIssued(reply.issued)
    } catch (thrown) {
      setError(thrown)
    } finally {
      await queries.invalidateQueries({ queryKey: ['onsite'] })
    }
  }
  return (
    <>
      {issued !== undefined && (
        <Notice tone="good" live>
          {t.issued(issued)}
        </Notice>
      )}
      {waiting.length > 0 && (
        <section className="panel onsite-form" aria-labelledby="onsite-list">
          <h2 id="onsite-list">{t.list}</h2>
          <p className="quiet">{t.listNoteIssue}</p>
          {waiting.map(finding => (
            <ListedFinding key={finding.seq} finding={finding} known={known} list={list} />
          ))}
          {error !== undefined && <RefusalNotice error={error} />}
          {!complete && <p className="quiet">{t.complete}</p>}
          <Button type="primary" size="large" block aria-disabled={!complete} onClick={issue}>
            {t.issue(listed.length)}
          </Button>
        </section>
      )}
    </>
  )
}

type Part = 'remedy' | 'unitId' | 'dueOn' | 'left'

function useListDraft(checkId: string) {
  const draft = useDraft(`onsite-list:${checkId}`, {})
  const suggested = ({ issued, remedy, byUnit, byDay }: Finding, part: Part) =>
    ({
      remedy: issued?.remedy ?? remedy,
      unitId: issued?.unitId ?? byUnit,
      dueOn: issued?.dueOn ?? byDay,
      left: undefined,
    })[part] ?? ''
  return {
    value: (finding: Finding, part: Part) => String(draft.values[`${finding.seq}.${part}`] ?? suggested(finding, part)),
    set: (finding: Finding, part: Part, value: string) => draft.set(`${finding.seq}.${part}`, value),
    clear: draft.clear,
  }
}

function ListedFinding(props: {
  readonly finding: Finding
  readonly known: CheckAndNames
  readonly list: ReturnType<typeof useListDraft>
}) {
  const t = useText(onsiteTexts)
  const id = useId()
  const { finding, known, list } = props
  const left = list.value(finding, 'left') === 'yes'
  const bind = (part: Part) => ({
    id: `${id}-${part}`,
    value: list.value(finding, part),
    onChange: (event: { target: { value: string } }) => list.set(finding, part, event.target.value),
  })
  return (
    <fieldset className="onsite-listed">
      <legend>
        <label>
          <input
            type="checkbox"
            checked={!left}
            onChange={event => list.set(finding, 'left', event.target.checked ? '' : 'yes')}
          />{' '}
          {t.include(finding.seq)}
        </label>
      </legend>
      <p className="onsite-words">{finding.text}</p>
      {!left && (
        <>
          <label htmlFor={`${id}-remedy`}>{t.remedy}</label>
          <GrowingText {...bind('remedy')} maxLength={2000} />
          <label htmlFor={`${id}-unitId`}>{t.byUnit}</label>
          <select {...bind('unitId')} className="field-native">
            <option value="" />
            {known.directory.units
              .filter(unit => unit.active)
              .map(unit => (
                <option key={unit.id} value={unit.id}>
                  {unit.name}
                </option>
              ))}
          </select>
          <label htmlFor={`${id}-dueOn`}>{t.byDay}</label>
          <input {...bind('dueOn')} type="date" className="field-native" />
        </>
      )}
    </fieldset>
  )
}
