import { type AddressInfo, createServer, type Socket } from 'node:net'

/** The least of an LDAP server: it answers simple binds, of the entries that it has. */
export interface TestPasswordDirectory {
  readonly url: string
  readonly binds: string[]
  close(): Promise<void>
}

const bindRequest = 0x60
const success = 0
const invalidCredentials = 49

/** One BER element: its tag, its content, and where the next begins. Lengths here are below 64 KiB. */
function readElement(bytes: Buffer, at = 0): { tag: number; content: Buffer; next: number } {
  const first = bytes[at + 1] ?? 0
  const long = first > 0x7f ? first & 0x7f : 0
  const length = long ? bytes.readUIntBE(at + 2, long) : first
  const from = at + 2 + long
  return { tag: bytes[at] ?? 0, content: bytes.subarray(from, from + length), next: from + length }
}

/** LDAPMessage ::= SEQUENCE { messageID, BindRequest { version, name, simple password } } */
function readBind(message: Buffer): { id: Buffer; name: string; password: string } | undefined {
  const { content } = readElement(message)
  const id = readElement(content)
  const request = readElement(content, id.next)
  if (request.tag !== bindRequest) return undefined
  const version = readElement(request.content)
  const name = readElement(request.content, version.next)
  const password = readElement(request.content, name.next)
  return { id: id.content, name: name.content.toString(), password: password.content.toString() }
}

const element = (tag: number, content: Buffer) => Buffer.concat([Buffer.from([tag, content.length]), content])

function bindResponse(id: Buffer, code: number): Buffer {
  const empty = element(0x04, Buffer.alloc(0))
  const result = Buffer.concat([element(0x0a, Buffer.from([code])), empty, empty])
  return element(0x30, Buffer.concat([element(0x02, id), element(0x61, result)]))
}

export async function testPasswordDirectory(passwords: ReadonlyMap<string, string>): Promise<TestPasswordDirectory> {
  const binds: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('data', bytes => {
      const bind = readBind(bytes)
      if (!bind) return socket.end()
      binds.push(bind.name)
      const right = bind.password !== '' && passwords.get(bind.name) === bind.password
      return socket.write(bindResponse(bind.id, right ? success : invalidCredentials))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `ldap://127.0.0.1:${(server.address() as AddressInfo).port}`,
    binds,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
