/** What came of one question put again and again. Times in ms. */
export interface Figures {
  readonly asked: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/**
 * So many clients ask, each again as soon as it is answered, for so many seconds; the first fifth warms up and is not
 * counted. Rejects as soon as one question fails: figures of errors are worth nothing.
 */
export async function load(
  clients: number,
  seconds: number,
  ask: (client: number, nth: number) => Promise<unknown>,
): Promise<Figures> {
  const began = performance.now()
  const countFrom = began + seconds * 200
  const until = countFrom + seconds * 1000
  const took: number[] = []
  const client = async (no: number) => {
    for (let nth = 0; ; nth++) {
      const asked = performance.now()
      if (asked >= until) return
      await ask(no, nth)
      const answered = performance.now()
      if (asked >= countFrom && answered <= until) took.push(answered - asked)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, no) => client(no)))
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN
  return { asked: took.length, perSecond: took.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
