import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '#kernel/db/open.ts'
import { asOwner } from '#kernel/db/transaction.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { day } from '#lib/day.ts'
import { kernelOver, type OpenKernel } from '#server/open-kernel.ts'
import { actorFor, directoryWith, people, posts, units } from './properties/office.ts'

/** A kernel over a fresh test database with a small office in it. `at` is its clock, which a test may move. */
export interface TestKernel extends OpenKernel {
  at: Date
  /** Its files and its key are in there. */
  readonly dataDir: string
  /** The person of that name (登记甲, 城建经办 …), signed in today. */
  as(name: string): Actor
}

export async function furnish(db: Database): Promise<void> {
  await asOwner(db, async trx => {
    await trx
      .insertInto('kernel.office')
      .values({ name: '测试办公室', short_name: '测试办', created_at: new Date(0) })
      .execute()
    await trx
      .insertInto('kernel.unit')
      .values(units.map(({ id, name, shortName, sort }) => ({ id, name, short_name: shortName, sort })))
      .execute()
    await trx
      .insertInto('kernel.person')
      .values(people.map(({ id, name }) => ({ id, name, created_at: new Date(0) })))
      .execute()
    await trx
      .insertInto('kernel.post')
      .values(
        posts.map(post => ({
          id: post.id,
          person_id: post.personId,
          unit_id: post.unitId,
          role: post.role,
          from_on: post.fromOn,
        })),
      )
      .execute()
  })
}

export async function testKernel(
  open: () => Promise<Database>,
  at = new Date('2026-03-02T02:00:00Z'),
): Promise<TestKernel> {
  const db = await open()
  await furnish(db)
  const dataDir = mkdtempSync(join(tmpdir(), 'huiyin-kernel-'))
  const clock = { at }
  const kernel = await kernelOver(db, dataDir, () => clock.at)
  return {
    ...kernel,
    dataDir,
    get at() {
      return clock.at
    },
    set at(instant: Date) {
      clock.at = instant
    },
    as(name) {
      const person = people.find(one => one.name === name)
      if (!person) throw new Error(`nobody in the test office is called ${name}`)
      return actorFor(person, directoryWith(), day('2026-03-02'))
    },
    async close() {
      await kernel.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
