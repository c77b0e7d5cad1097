import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { drain, type Item, type Outcome, type Phone, type SentFile, type Server } from './outbox.ts'

const me = 'person-1'
const pause = (why: 'unreachable' | 'busy' | 'signed-out') => ({ kind: 'pause', why }) as const
const unreachable = pause('unreachable')

const itemOf = (n: number, photos: number): Item => ({
  id: `key-${n}`,
  personId: me,
  checkId: 'check',
  kind: 'finding',
  said: { text: `问题${n}` },
  photos: Array.from({ length: photos }, (_, i) => ({ id: `photo-${n}-${i}` })),
  enteredAt: `2026-03-02T02:00:${String(n).padStart(2, '0')}.000Z`,
  state: 'waiting',
})

/** What can befall one request, or one write on the phone. */
type Mishap = 'none' | 'cut-before' | 'cut-after' | 'killed' | 'signed-out' | 'busy' | 'swept' | 'another'
const mishaps: readonly Mishap[] = [
  'none',
  'cut-before',
  'cut-after',
  'killed',
  'signed-out',
  'busy',
  'swept',
  'another',
]

class Killed extends Error {}

/** An office as the outbox meets it: commands happen once by their key, uploads are swept, sessions end. */
function world(items: readonly Item[], fate: () => Mishap) {
  const onPhone = new Map(items.map(item => [item.id, item]))
  const blobs = new Set(items.flatMap(item => item.photos.map(photo => photo.id)))
  const uploads = new Set<string>()
  const recorded: { key: string; files: readonly string[] }[] = []
  const arrived = new Set<string>()
  const phone: Phone = {
    waiting: async () => [...onPhone.values()].filter(item => item.state !== 'delivered'),
    async save(item) {
      if (fate() === 'killed') throw new Killed()
      onPhone.set(item.id, item)
    },
    async delivered(item) {
      if (fate() === 'killed') throw new Killed()
      assert.ok(arrived.has(item.id), 'nothing leaves the phone before the server has it')
      onPhone.set(item.id, item)
      for (const { id } of item.photos) blobs.delete(id)
    },
  }
  async function over<T>(does: () => Outcome<T>): Promise<Outcome<T>> {
    const mishap = fate()
    if (mishap === 'killed') throw new Killed()
    if (mishap === 'cut-before') return unreachable
    if (mishap === 'signed-out' || mishap === 'busy') return pause(mishap)
    if (mishap === 'swept') uploads.clear()
    const outcome = does()
    return mishap === 'cut-after' ? unreachable : outcome
  }
  const fileOf = (id: string): SentFile => ({ sha256: id, name: id, size: 1, type: 'image/jpeg' })
  const server: Server = {
    person: () => over(() => ({ kind: 'done', value: fate() === 'another' ? 'person-2' : me })),
    upload: (_, { id }) =>
      over(() => {
        assert.ok(blobs.has(id), 'a photograph is still there to be sent')
        uploads.add(id)
        return { kind: 'done', value: fileOf(id) }
      }),
    send: (item, files) =>
      over(() => {
        if (arrived.has(item.id)) return { kind: 'done', value: undefined }
        if (item.said.text === '不收') return { kind: 'refused', text: { zh: '不收', en: 'No' } }
        if (files.some(({ sha256 }) => !uploads.has(sha256))) return { kind: 'upload-gone' }
        arrived.add(item.id)
        recorded.push({ key: item.id, files: files.map(file => file.sha256) })
        return { kind: 'done', value: undefined }
      }),
  }
  return { phone, server, onPhone, blobs, recorded }
}

async function drainOnce(phone: Phone, server: Server) {
  try {
    return await drain(me, phone, server)
  } catch (error) {
    if (!(error instanceof Killed)) throw error
    return 'killed'
  }
}

test('无论在哪一步断网、关掉、重发、退出登录，联网以后每条恰好送达一次，照片齐全，按填写的先后', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.constantFrom(...mishaps), { maxLength: 60 }),
      async (photoCounts, fates) => {
        const items = photoCounts.map((photos, n) => itemOf(n, photos))
        let at = 0
        const { phone, server, recorded, onPhone, blobs } = world(items, () => fates[at++] ?? 'none')
        for (let tries = 0; at < fates.length && tries < 200; tries++) {
          await drainOnce(phone, server)
          const delivered = [...onPhone.values()].filter(item => item.state === 'delivered')
          if (delivered.length === items.length) break
        }
        at = fates.length
        assert.equal(await drainOnce(phone, server), undefined)
        assert.deepEqual(
          recorded,
          items.map(item => ({ key: item.id, files: item.photos.map(photo => photo.id) })),
        )
        assert.ok([...onPhone.values()].every(item => item.state === 'delivered'))
        assert.equal(blobs.size, 0)
      },
    ),
    { numRuns: 500 },
  )
})

test('服务器不收的一条写明理由留在手机上，连同照片，不耽误后面的', async () => {
  const refused = { ...itemOf(0, 1), said: { text: '不收' } }
  const { phone, server, recorded, onPhone, blobs } = world([refused, itemOf(1, 1)], () => 'none')
  assert.equal(await drain(me, phone, server), undefined)
  assert.deepEqual(
    recorded.map(({ key }) => key),
    ['key-1'],
  )
  assert.deepEqual([onPhone.get('key-0')?.state, onPhone.get('key-0')?.refusal?.zh], ['refused', '不收'])
  assert.ok(blobs.has('photo-0-0'))
})

test('换了一个人登录，前一个人的一条也不发', async () => {
  const { phone, server, recorded } = world([itemOf(0, 1)], () => 'another')
  assert.equal(await drain(me, phone, server), 'another-person')
  assert.deepEqual(recorded, [])
})
