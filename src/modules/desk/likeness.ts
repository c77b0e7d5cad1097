import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { gramsOf, searchText } from '#kernel/search/grams.ts'
import { bandKeys, similarity } from '#lib/similar-text.ts'

interface Candidate {
  matter_id: string
  number: string
  title: string
  received_on: string
  open: boolean
  text: string
}

const most = 8
/** Below this share of common character pairs two texts are about different things. */
const alike = 0.3

/**
 * Matters like a text being typed, most alike first: those that share a band of the signature, and while the text is
 * short those whose words contain it.
 */
export async function mattersLike(trx: Transaction<KernelSchema>, text: string, except?: string) {
  const bands = bandKeys(text).map(String)
  const { rows } = await sql<Candidate>`select * from kernel.like_matters(${bands}::bigint[], 30)`.execute(trx)
  const byWords = text.length <= 40 ? await containing(trx, text) : []
  const seen = new Map([...byWords, ...rows].filter(row => row.matter_id !== except).map(row => [row.matter_id, row]))
  return [...seen.values()]
    .map(row => ({
      id: row.matter_id,
      number: row.number,
      title: row.title,
      receivedOn: row.received_on,
      open: row.open,
      similarity: Math.round(100 * Math.max(similarity(text, row.title), similarity(searchText(text), row.text))) / 100,
    }))
    .filter(row => row.similarity >= alike)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, most)
}

async function containing(trx: Transaction<KernelSchema>, text: string): Promise<readonly Candidate[]> {
  const words = searchText(text)
    .split(' ')
    .filter(word => word !== '')
  const grams = words.flatMap(word => [...gramsOf(word)])
  if (grams.length === 0) return []
  const { rows } =
    await sql<Candidate>`select m.id as matter_id, m.number, m.title, m.received_on, m.open, m.title as text
    from kernel.matter m where m.id in (select matter_id from kernel.find_matters(${words}::text[], ${grams}::text[], 20))`.execute(
      trx,
    )
  return rows
}
