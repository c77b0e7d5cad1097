import { desk } from '#web/clients.ts'

const mostOffered = 20

/** Matters as a form finds them: by number or by words, what the person may see. */
export const mattersToChoose = {
  async find(words: string) {
    const { matters } = await desk('GET /api/matters', { query: { q: words, limit: mostOffered } })
    return matters.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))
  },
  async named(id: string) {
    const { number, title } = await desk('GET /api/matters/:id', { params: { id } })
    return `${number} ${title}`
  },
}
