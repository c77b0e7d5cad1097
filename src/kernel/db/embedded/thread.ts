import { rmSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { openEngine } from './engine.ts'
import { Gateway } from './gateway.ts'
import { Maintenance } from './maintenance.ts'
import type { Place } from './place.ts'

/** The worker thread: engine, gateway and maintenance, until the message `close`. It says `ready` and `closed`. */
const port = parentPort
if (!port) throw new Error('the embedded database runs in a worker thread')
const place = workerData as Place

const engine = await openEngine(place.cluster)
const gateway = new Gateway(engine)
const maintenance = new Maintenance(engine, gateway)
await gateway.listen(place.socket)

port.on('message', async () => {
  maintenance.stop()
  await gateway.close()
  engine.sql('checkpoint')
  await engine.close()
  rmSync(place.socket, { force: true })
  port.postMessage('closed')
  port.close()
})
port.postMessage('ready')
