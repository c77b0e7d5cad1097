import { keepUpload } from '#kernel/file/keep-upload.ts'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { act, register } from '#kernel/matter/commands.ts'
import { day } from '#lib/day.ts'
import { type KernelConfig, openKernel } from '#server/open-kernel.ts'
import { actorFor, directoryWith, people } from '#test/properties/office.ts'
import { type Acknowledged, actorOf, afterwards, course, inputOf, keyOf, type Place, registrationOf } from './course.ts'

/**
 * For the test of sudden deaths: opens the office, says whether it is sound, then works on from the places that it is sent
 * and tells of each command once it is acknowledged. Ends only by being killed, or when the test is gone.
 */
const config = JSON.parse(process.argv[2] ?? '') as KernelConfig
const kernel = await openKernel(config, () => new Date('2026-03-02T02:00:00Z'))
const { faults } = await verifyOffice(kernel)

function as(name: string) {
  const person = people.find(one => one.name === name)
  if (!person) throw new Error(`nobody is called ${name}`)
  return actorFor(person, directoryWith(), day('2026-03-02'))
}

async function* bytesOf({ writer, n }: Place) {
  yield Buffer.from(`现场记录 ${writer}/${n}\n`.repeat(200))
}

async function take(place: Place): Promise<Acknowledged> {
  const { writer, n, matterId = '' } = place
  const action = course[place.step] ?? 'register'
  const actor = as(actorOf[action])
  const said = { writer, n, action }
  if (action === 'upload') {
    const { sha256 } = await keepUpload(kernel, bytesOf(place), { name: `现场记录${n}.txt`, by: actor.personId })
    return { ...said, sha256 }
  }
  const key = keyOf(writer, n, action)
  if (action === 'register') {
    const input = registrationOf(place)
    const { id, seq } = await register(kernel, { kind: 'citizen-request', key, actor, input })
    return { ...said, matterId: id, seq }
  }
  const { seq } = await act(kernel, { key, actor, matterId, action, input: inputOf(place, action) })
  return { ...said, matterId, seq }
}

async function work(from: Place): Promise<never> {
  let place = from
  for (;;) {
    const said = await take(place)
    process.send?.(said)
    place = afterwards(place, said)
  }
}

process.on('disconnect', () => process.exit(0))
process.on('message', (places: readonly Place[]) => {
  for (const place of places) void work(place)
})
process.send?.({ faults })
