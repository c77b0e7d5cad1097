import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { register } from '#kernel/matter/commands.ts'
import type { Role } from '#kernel/procedure/procedure.ts'
import { addDays, dayOf } from '#lib/day.ts'
import { beginDocument } from '#modules/documents/outgoing/commands.ts'
import { approvePlan, proposePlan } from '#modules/supervision/plans/commands.ts'
import { giveAccount, giveAdministrator } from '#test/server.ts'
import type { Page as PageSpec } from '#web/page.ts'
import { type Journey, type Language, looksRight, openJourney, type Width } from './journey.ts'

const root = join(import.meta.dirname, '../..')
const pages: PageSpec[] = []
let journey: Journey
/** By the page's `access`, or the first role of it: who looks at it. */
const logins = new Map<string, string>()
let matterId = ''
let documentId = ''
let instructionId = ''
let planId = ''
let itemId = ''
let checkId = ''
let proposalId = ''

before(async () => {
  for (const file of globSync('src/modules/**/web/pages.ts', { cwd: root }).sort())
    pages.push(...((await import(join(root, file))) as { pages: readonly PageSpec[] }).pages)
  journey = await openJourney()
  const { kernel } = journey
  logins.set('registrar', await giveAccount(kernel, kernel.as('登记甲').personId))
  for (const role of ['system-admin', 'security-admin', 'audit-admin'] as const)
    logins.set(role, await giveAdministrator(kernel, role))
  const { id } = await register(kernel, {
    key: 'pages',
    kind: 'citizen-request',
    actor: kernel.as('登记甲'),
    input: {
      door: 'visit',
      receivedOn: '2026-03-02',
      title: '青石巷路灯不亮',
      content: '连续三晚不亮。',
      track: 'hotline',
      raisers: [{ kind: 'person', name: '来访人' }],
    },
  })
  matterId = id
  const instruction = await register(kernel, {
    key: 'pages-instruction',
    kind: 'leader-instruction',
    actor: kernel.as('登记甲'),
    input: {
      door: 'leader',
      receivedOn: '2026-03-02',
      title: '关于青石巷照明的批示',
      content: '请城建科查明原因，尽快修复。',
      raisers: [{ kind: 'staff', personId: kernel.as('领导甲').personId }],
    },
  })
  instructionId = instruction.id
  const raised = await register(kernel, {
    key: 'pages-proposal',
    kind: 'proposal',
    actor: kernel.as('登记甲'),
    input: {
      door: 'deputy',
      receivedOn: '2026-03-02',
      title: '关于加固青石巷危墙的建议',
      content: '青石巷挡墙开裂，建议加固。',
      body: 'npc',
      session: '云溪市十七届人大五次会议',
      number: '12',
      raisedBy: '江一帆',
      raisers: [{ kind: 'person', name: '江一帆' }],
    },
  })
  proposalId = raised.id
  const begun = await beginDocument(
    { kernel, actor: kernel.as('登记甲') },
    {
      key: 'pages-document',
      starter: 'notice-of-tasks',
      title: '关于值班的通知',
      reason: '汛期将至',
      urgency: 'ordinary',
    },
  )
  documentId = begun.id
  const [drafter, signer] = [kernel.as('登记甲'), kernel.as('主任甲')]
  const unit = kernel.as('城建经办').roles[0]?.unitId
  const item = { text: '排查沿河道路，建立台账。', cycle: 'month' as const, supportUnitIds: [] as string[] }
  const plan = await proposePlan(
    { kernel, actor: drafter },
    {
      key: 'pages-plan',
      title: '汛期重点工作',
      content: '汛期重点工作分工',
      manner: 'campaign',
      signerId: signer.personId,
      dueOn: addDays(dayOf(kernel.now()), 90),
      items: [
        { ...item, title: '排查沿河道路', dueOn: dayOf(kernel.now()), ...(unit ? { leadUnitId: unit } : {}) },
        { ...item, title: '尚未明确单位的任务' },
      ],
    },
  )
  const approved = await approvePlan({ kernel, actor: signer }, { key: 'pages-approval', id: plan.id, seen: 2 })
  itemId = approved.outcomes[0]?.id ?? ''
  planId = plan.id
  const check = await register(kernel, {
    key: 'pages-check',
    kind: 'on-site-check',
    actor: kernel.as('登记甲'),
    input: {
      door: 'leader',
      receivedOn: '2026-03-02',
      title: '汛期老旧住宅安全核查',
      content: '看排水沟和外墙',
      place: '青石巷12号院',
      units: [kernel.as('城建科长').roles[0]?.unitId],
      raisers: [{ kind: 'staff', personId: kernel.as('领导甲').personId }],
    },
  })
  checkId = check.id
})
after(() => journey?.close())

const addressOf = ({ path }: PageSpec) =>
  path
    .replace('/matters/$id', `/matters/${matterId}`)
    .replace('/instructions/$id', `/instructions/${instructionId}`)
    .replace('/proposals/$id', `/proposals/${proposalId}`)
    .replace('/documents/outgoing/$id', `/documents/outgoing/${documentId}`)
    .replace('/supervision/plans/$id', `/supervision/plans/${planId}`)
    .replace('/supervision/items/$id', `/supervision/items/${itemId}`)
    .replace('/supervision/onsite/$id', `/supervision/onsite/${checkId}`)
    .replace('/people/$id', `/people/${journey.kernel.as('城建经办').personId}`)
    .replace('$key', 'proposal')
    .replace('$kind', 'disclosure-request')

function seenBy({ access }: PageSpec): string {
  if (access === 'public') return 'public'
  if (access === 'person') return 'registrar'
  const role = (['registrar', 'system-admin', 'security-admin', 'audit-admin'] satisfies Role[]).find(one =>
    access.includes(one),
  )
  assert.ok(role, `nobody here may see a page of ${access.join()}`)
  return role
}

for (const language of ['zh', 'en'] satisfies Language[])
  for (const width of ['desk', 'phone'] satisfies Width[])
    describe(`every page (${language}, ${width})`, () => {
      test('opens for whoever may see it, without an error, a breach of WCAG 2.2 AA or a sideways scroll', async () => {
        for (const [who, theirs] of Map.groupBy(pages, seenBy)) {
          const login = logins.get(who)
          const page =
            login === undefined ? await journey.visit(language, width) : await journey.signIn(language, width, login)
          const errors: string[] = []
          page.on('pageerror', error => errors.push(error.message))
          for (const spec of theirs) {
            const address = addressOf(spec)
            assert.ok(!address.includes('$'), `${spec.path} needs an example`)
            await page.goto(journey.address + address)
            await page.locator('h1').first().waitFor()
            await page.locator('.loading').first().waitFor({ state: 'detached' })
            await looksRight(page, `${language}-${width}-${spec.path.replaceAll(/[/$]+/g, '-').slice(1)}`)
          }
          assert.deepEqual(errors, [])
          await page.context().close()
        }
      })
    })
