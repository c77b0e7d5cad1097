import { readOnly } from '#kernel/db/transaction.ts'
import { refused } from '#kernel/http/refused.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import { type Actor, holds } from '#kernel/people/actor.ts'
import type { SettingSpec } from '#kernel/people/setting.ts'
import { readInput } from '#kernel/procedure/read-input.ts'
import { orThrow } from '#kernel/refusal.ts'
import { asOffice } from '../as-office.ts'
import { change } from '../change.ts'
import { noSuchSetting, notYourSetting, settingContract } from './contract.ts'

type Value = string | number | boolean | null

/** Signing in is the security administrator's, everything else the system administrator's. */
const maySet = (actor: Actor, { key }: SettingSpec) =>
  holds(actor, key.startsWith('account.') ? 'security-admin' : 'system-admin')

export const settingRoutes = defineRoutes(settingContract, {
  async 'GET /api/office'({ kernel }) {
    const office = await readOnly(kernel.db, asOffice, trx =>
      trx.selectFrom('kernel.office').selectAll().executeTakeFirst(),
    )
    return {
      name: office?.name ?? '',
      shortName: office?.short_name ?? '',
      fondsCode: office?.fonds_code ?? '',
      demo: office?.demo ?? false,
    }
  },
  async 'PUT /api/office'({ body, ...doing }) {
    await change(
      doing,
      'office-changed',
      undefined,
      trx =>
        trx
          .updateTable('kernel.office')
          .set({ name: body.name, short_name: body.shortName, fonds_code: body.fondsCode })
          .execute(),
      body,
    )
  },

  async 'GET /api/office/settings'({ kernel, actor }) {
    const rows = await readOnly(kernel.db, asOffice, trx => trx.selectFrom('kernel.setting').selectAll().execute())
    const byKey = new Map(rows.map(row => [row.key, row]))
    return {
      settings: kernel.settingSpecs.map(spec => {
        const row = byKey.get(spec.key)
        const initial = spec.field.default ?? null
        const value = (row?.value ?? initial) as Value
        const changedAt = row && value !== initial ? row.changed_at.toISOString() : null
        return { ...spec, value, changedAt, maySet: maySet(actor, spec) }
      }),
    }
  },
  async 'PUT /api/office/settings/:key'({ params: { key }, body, ...doing }) {
    const { kernel, actor } = doing
    const spec = kernel.settingSpecs.find(one => one.key === key)
    if (!spec) throw refused(noSuchSetting)
    if (!maySet(actor, spec)) throw refused(notYourSetting)
    const { value = null } = orThrow(readInput({ value: spec.field }, { value: body.value })) as { value?: Value }
    const json = JSON.stringify(value)
    // Back to the default is written too: clocks that rest on the figure follow what is written.
    await change(
      doing,
      'setting-changed',
      key,
      (trx, now) => {
        const row = { value: json, changed_at: now, changed_by: actor.personId }
        return trx
          .insertInto('kernel.setting')
          .values({ key, ...row })
          .onConflict(conflict => conflict.column('key').doUpdateSet(row))
          .execute()
      },
      { value },
    )
  },
})
