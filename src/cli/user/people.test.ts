import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asOwner } from '#kernel/db/transaction.ts'
import { register } from '#kernel/matter/commands.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { units } from '#test/properties/office.ts'
import { addPerson, deactivatePerson, newLink, personList, unlockLogin } from './people.ts'

const refused = (code: string) => (error: unknown) => isRefusal(error) && error.code === code

await eachDatabase('user', open => {
  let kernel: TestKernel
  before(async () => {
    kernel = await testKernel(open)
  })
  after(() => kernel.close())
  const unit = units[0]?.name ?? ''
  const listed = async (login: string) => (await personList(kernel)).find(one => one.login === login)

  test('a person is added with post, account and a link; a login, unit or role that will not do adds nobody', async () => {
    const before = (await personList(kernel)).length
    const person = { login: 'newcomer', name: '新来的', unit, role: 'handler', title: '' }
    const { link } = await addPerson(kernel, person)
    assert.match(link.path, /^\/set-up#/)
    await assert.rejects(addPerson(kernel, person), refused('login-taken'))
    await assert.rejects(addPerson(kernel, { ...person, login: 'other', unit: '没有的局' }), refused('no-such-unit'))
    await assert.rejects(addPerson(kernel, { ...person, login: 'other', role: 'king' }), refused('no-such-role'))
    assert.equal((await personList(kernel)).length, before + 1)
    const { active, ready, locked } = (await listed('newcomer')) ?? {}
    assert.deepEqual({ active, ready, locked }, { active: true, ready: false, locked: false })
  })

  test('a new link is given and a login unlocked; one that there is not is refused', async () => {
    assert.match((await newLink(kernel, 'newcomer')).path, /^\/set-up#/)
    await unlockLogin(kernel, 'newcomer')
    await assert.rejects(newLink(kernel, 'nobody'), refused('no-such-account'))
    await assert.rejects(unlockLogin(kernel, 'nobody'), refused('no-such-account'))
  })

  test('who still owes a task is not deactivated; who owes nothing is', async () => {
    const { id } = await register(kernel, {
      kind: 'citizen-request',
      key: 'owed',
      actor: kernel.as('登记甲'),
      input: {
        door: 'visit',
        receivedOn: '2026-03-02',
        title: '路灯不亮',
        content: '路灯不亮',
        track: 'hotline',
        raisers: [{ kind: 'anonymous' }],
      },
    })
    await asOwner(kernel.db, async trx => {
      const task = await trx
        .selectFrom('kernel.task')
        .select('owner_id')
        .where('matter_id', '=', id)
        .executeTakeFirstOrThrow()
      await trx
        .insertInto('kernel.account')
        .values({ person_id: task.owner_id, login: 'owes', created_at: kernel.at })
        .execute()
    })
    await assert.rejects(deactivatePerson(kernel, 'owes'), refused('hand-over-first'))
    await deactivatePerson(kernel, 'newcomer')
    assert.equal((await listed('newcomer'))?.active, false)
    assert.equal((await listed('owes'))?.active, true)
  })
})
