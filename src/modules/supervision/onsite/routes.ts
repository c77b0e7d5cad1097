import { readOnly } from '#kernel/db/transaction.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import { availableActions } from '#kernel/matter/available.ts'
import { procedureOf } from '#kernel/matter/commands.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { refusal } from '#kernel/refusal.ts'
import type { Day } from '#lib/day.ts'
import { arrive, checkOf, issueList, recordFinding, reportResult, withdrawFinding } from './commands.ts'
import { contract } from './contract.ts'
import { onSiteCheck } from './on-site-check.procedure.ts'
import { checksSeen } from './queries.ts'
import { rectification } from './rectification.procedure.ts'

/** What one person entered on a phone is not sent by whoever signs in on it afterwards. */
function enteredBy(personId: string, actor: Actor): void {
  if (personId === actor.personId) return
  throw refusal('entered-by-another', 409, {
    zh: '这些内容由另一人填写，须由其本人登录后上报。',
    en: 'Another person entered this, and has to sign in to send it.',
  })
}

const steps: Procedure['steps'] = { ...onSiteCheck.steps }
const stepOf = (step: string) => steps[step]?.title ?? { zh: step, en: step }
const rectificationSteps: Procedure['steps'] = { ...rectification.steps }

export const routes = defineRoutes(contract, {
  async 'GET /api/supervision/onsite'({ kernel, actor }) {
    const checks = await readOnly(kernel.db, databaseActorOf(actor), checksSeen)
    return {
      checks: checks.map(({ planned_on, step, ...check }) => ({
        ...check,
        step: stepOf(step),
        ...(planned_on ? { plannedOn: planned_on } : {}),
      })),
    }
  },

  async 'GET /api/supervision/onsite/:id'({ kernel, actor, params }) {
    const { state, number, findings, rectifications } = await checkOf(kernel, actor, params.id)
    const { title, place, content, plannedOn, checks, manner, units, team } = state.fields
    const facts = await kernel.facts()
    const procedure = procedureOf(kernel, state.kind, state.version)
    return {
      id: state.id,
      number,
      title: String(title),
      place: String(place),
      ...(plannedOn ? { plannedOn: plannedOn as Day } : {}),
      step: stepOf(state.step),
      open: state.open,
      seq: state.seq,
      content: String(content),
      unannounced: manner !== 'announced',
      ...(checks ? { checks: String(checks) } : {}),
      unitIds: (units as string[] | undefined) ?? [],
      leadId: state.lead?.personId ?? null,
      team: (team as string[] | undefined) ?? [],
      orderedBy: state.raisers.flatMap(({ personId }) => personId ?? []),
      findings: findings.map(finding => {
        const followed = rectifications.get(finding.seq)
        return {
          ...finding,
          files: [...finding.files],
          ...(followed
            ? {
                rectification: {
                  id: followed.id,
                  number: followed.number,
                  step: rectificationSteps[followed.step]?.title ?? { zh: followed.step, en: followed.step },
                  open: followed.open,
                  handedOn: followed.handed_on,
                },
              }
            : {}),
        }
      }),
      actions: availableActions(procedure, state, actor, facts).map(({ action, refusal: not }) => ({
        action,
        ...(not ? { refusal: { code: not.code, text: not.text } } : {}),
      })),
    }
  },

  async 'POST /api/supervision/onsite/:id/arrival'({ kernel, actor, params, body }) {
    enteredBy(body.enteredBy, actor)
    const { seq } = await arrive({ kernel, actor, id: params.id, key: body.key }, body.text)
    return { seq }
  },

  async 'POST /api/supervision/onsite/:id/findings'({ kernel, actor, params, body }) {
    const { key, enteredBy: by, ...said } = body
    enteredBy(by, actor)
    const { seq } = await recordFinding({ kernel, actor, id: params.id, key }, said)
    return { seq }
  },

  async 'POST /api/supervision/onsite/:id/findings/:finding/withdrawal'({ kernel, actor, params, body }) {
    const doing = { kernel, actor, id: params.id, key: body.key }
    const { seq } = await withdrawFinding(doing, params.finding, body.reason)
    return { seq }
  },

  async 'POST /api/supervision/onsite/:id/list'({ kernel, actor, params, body }) {
    return issueList({ kernel, actor, id: params.id, key: body.key }, body.findings, body.seen)
  },

  async 'POST /api/supervision/onsite/:id/report'({ kernel, actor, params, body }) {
    const { key, ...result } = body
    const { seq } = await reportResult({ kernel, actor, id: params.id, key }, result)
    return { seq }
  },
})
