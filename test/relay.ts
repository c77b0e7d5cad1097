import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A wire between a browser and a server, which can be cut: at once, or after so many bytes have gone up. */
export interface Relay {
  readonly address: string
  cut(): void
  /** Lets so much pass from the browser, on whatever connection, and is cut then. Resolves when it is. */
  cutAfter(bytes: number): Promise<void>
  mend(): void
  close(): Promise<void>
}

export async function openRelay(to: string): Promise<Relay> {
  const { hostname, port } = new URL(to)
  const sockets = new Set<Socket>()
  let whole = true
  let left = Number.POSITIVE_INFINITY
  let wasCut: () => void = () => undefined
  const cut = () => {
    whole = false
    left = Number.POSITIVE_INFINITY
    for (const socket of sockets) socket.destroy()
    sockets.clear()
    wasCut()
  }
  const server = createServer(browser => {
    if (!whole) return browser.destroy()
    const office = connect(Number(port), hostname)
    for (const socket of [browser, office]) {
      sockets.add(socket)
      // A wire that is cut is no fault of either end.
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        browser.destroy()
        office.destroy()
      })
    }
    browser.on('data', (bytes: Buffer) => {
      left -= bytes.length
      if (left < 0) return cut()
      office.write(bytes)
    })
    office.pipe(browser)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    cutAfter(bytes) {
      left = bytes
      return new Promise(resolve => {
        wasCut = resolve
      })
    },
    mend() {
      whole = true
    },
    async close() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
