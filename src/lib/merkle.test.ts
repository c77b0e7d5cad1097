import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import fc from 'fast-check'
import { merkleTree, verifyInclusion } from './merkle.ts'

const anyLeaves = fc.array(fc.uint8Array({ maxLength: 12 }), { minLength: 1, maxLength: 70 })

/** RFC 6962 §2.1 word for word: split at the largest power of two below the count. Slow, and the measure of the fast one. */
function rootByDefinition(leaves: readonly Uint8Array[]): Buffer {
  const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
  if (leaves.length === 0) return sha256()
  if (leaves.length === 1) return sha256(Buffer.from([0]), leaves[0] as Uint8Array)
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return sha256(Buffer.from([1]), rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)))
}

test('the roots are those of the published Certificate Transparency vectors', () => {
  const leaves = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ].map(hex => Buffer.from(hex, 'hex'))
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  assert.deepEqual(
    roots.map((_, count) => merkleTree(leaves.slice(0, count)).root.toString('hex')),
    roots,
  )
})

test('the root is the one that RFC 6962 defines', () => {
  fc.assert(fc.property(anyLeaves, leaves => assert.deepEqual(merkleTree(leaves).root, rootByDefinition(leaves))))
})

test('every leaf proves its place, and no other leaf, place or root', () => {
  const differentLeaves = fc.uniqueArray(fc.uint8Array({ maxLength: 12 }), {
    minLength: 1,
    maxLength: 70,
    selector: leaf => Buffer.from(leaf).toString('hex'),
  })
  fc.assert(
    fc.property(differentLeaves, fc.nat(), (leaves, pick) => {
      const { root, size, proof: proofOf } = merkleTree(leaves)
      const index = pick % size
      const leaf = leaves[index] as Uint8Array
      const proof = proofOf(index)
      const holds = (change: object) => verifyInclusion({ leaf, index, size, proof, root, ...change })
      assert.equal(holds({}), true)
      assert.equal(holds({ leaf: Buffer.concat([leaf, Buffer.from('x')]) }), false)
      assert.equal(holds({ root: Buffer.alloc(32) }), false)
      assert.equal(holds({ proof: [...proof, Buffer.alloc(32)] }), false)
      if (size > 1) assert.equal(holds({ proof: proof.slice(1) }), false)
      for (const other of leaves.keys()) assert.equal(holds({ index: other }), other === index)
    }),
  )
})

test('a node cannot be passed off as a leaf', () => {
  const leaves = ['a', 'b', 'c', 'd'].map(text => Buffer.from(text))
  const tree = merkleTree(leaves)
  const [, right] = tree.proof(0)
  const leftPair = merkleTree(leaves.slice(0, 2))
  const preimage = Buffer.concat([leftPair.proof(1)[0] as Buffer, leftPair.proof(0)[0] as Buffer])
  assert.equal(verifyInclusion({ leaf: preimage, index: 0, size: 2, proof: [right as Buffer], root: tree.root }), false)
})

test('a leaf outside the list has no proof, and malformed claims are false, not errors', () => {
  const tree = merkleTree([Buffer.from('a')])
  assert.throws(() => tree.proof(1), RangeError)
  assert.throws(() => tree.proof(-1), RangeError)
  const claim = { leaf: Buffer.from('a'), index: 0, size: 1, proof: [], root: tree.root }
  assert.equal(verifyInclusion(claim), true)
  for (const change of [
    { index: 1 },
    { index: -1 },
    { index: 0.5 },
    { size: 0 },
    { size: Infinity },
    { size: NaN },
    { proof: [Buffer.alloc(5)] },
  ]) {
    assert.equal(verifyInclusion({ ...claim, ...change }), false)
  }
  assert.equal(verifyInclusion({ ...claim, size: 2, proof: [Buffer.alloc(5)] }), false)
})

test('200,000 leaves take less than a second of processor time', () => {
  const leaves = Array.from({ length: 200_000 }, (_, index) => Buffer.from(`head of matter ${index}`))
  const before = process.cpuUsage()
  const tree = merkleTree(leaves)
  const { user } = process.cpuUsage(before)
  assert.ok(user < 1_000_000, `${user} µs`)
  assert.equal(tree.proof(199_999).length > 0, true)
})
