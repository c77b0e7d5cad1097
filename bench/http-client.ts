import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Asks the server as a signed-in person does; answers the JSON. Rejects for anything but 2xx, with what was said. */
export function ask(base: string, token: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const { promise, resolve, reject } = Promise.withResolvers<Record<string, unknown>>()
  const sent = body === undefined ? undefined : JSON.stringify(body)
  const asked = request(
    new URL(path, base),
    {
      agent,
      method: sent === undefined ? 'GET' : 'POST',
      headers: {
        cookie: `huiyin-session=${token}`,
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
      },
    },
    response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const said = Buffer.concat(chunks).toString()
        if (response.statusCode === 200) resolve(JSON.parse(said))
        else reject(new Error(`${path}: ${response.statusCode} ${said.slice(0, 500)}`))
      })
    },
  )
  asked.on('error', reject)
  asked.end(sent)
  return promise
}
