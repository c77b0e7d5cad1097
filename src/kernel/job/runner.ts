import { EventEmitter } from 'node:events'
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { sql } from 'kysely'
import { inTransaction } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { JobSpec } from './job.ts'
import { shanghaiCronItem } from './shanghai-cron.ts'

type Report = (line: { readonly level: string; readonly message: string }) => void

export interface RunnerOptions {
  /** Jobs at once; the embedded database has one session, so more than two only wait there. */
  readonly concurrency?: number
  /** How often a job is looked for that nobody announced: one whose time has come, a retry. */
  readonly pollIntervalMs?: number
  /** A failed attempt, a lost connection. One line of JSON on standard error unless told. Never holds a payload. */
  readonly report?: Report
}

const heartbeatMs = 30_000
const restartAfterMs = 5000
/** A runner that has said nothing for so long is dead: three minutes are six heartbeats. */
const deadAfter = '3 minutes'
/** What fell due while no process ran is made good by one run, if it fell due within a day. */
const catchUpMs = 86_400_000
/** A job that recurs within minutes needs no catching up: the next tick does its work. */
const recursWithinTheHour = /^(\*|\*\/\d+)\s/

const toStandardError: Report = line =>
  void process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)

/**
 * Runs jobs in this process until stopped. Any number of processes may do so over one database: each job is taken by one of
 * them, each tick of a recurring one is queued once. `stop` takes no new job and waits for those that run.
 */
export async function startJobs(
  kernel: Kernel,
  jobs: readonly JobSpec[],
  options: RunnerOptions = {},
): Promise<{ stop(): Promise<void> }> {
  const { report = toStandardError } = options
  let stopped = false
  let again: NodeJS.Timeout | undefined
  let running = await start()

  async function start() {
    const started = await startRunner(kernel, jobs, { ...options, report })
    started.ended.then(reason => {
      started.stopBeating()
      if (stopped) return
      report({ level: 'error', message: `the runner of jobs ended, and is started again: ${reason}` })
      restart()
    })
    return started
  }

  /** A database that went away takes the runner with it; it comes back when the database does. */
  function restart(): void {
    again = setTimeout(
      () =>
        void start().then(
          next => {
            running = next
            if (stopped) void next.stop()
          },
          (error: Error) => {
            report({ level: 'error', message: `the runner of jobs does not start: ${error.message}` })
            if (!stopped) restart()
          },
        ),
      restartAfterMs,
    )
  }

  return {
    async stop() {
      stopped = true
      clearTimeout(again)
      await running.stop()
    },
  }
}

interface Started {
  readonly ended: Promise<string>
  stopBeating(): void
  stop(): Promise<void>
}

async function startRunner(
  kernel: Kernel,
  jobs: readonly JobSpec[],
  {
    concurrency = kernel.db.engine === 'embedded' ? 2 : 4,
    pollIntervalMs = 2000,
    report,
  }: RunnerOptions & { report: Report },
): Promise<Started> {
  const events: WorkerEvents = new EventEmitter()
  // The name under which it locks jobs, given once it is made.
  const named = new Promise<string>(resolve => events.once('pool:create', ({ workerPool }) => resolve(workerPool.id)))
  const taskList: TaskList = Object.fromEntries(
    jobs.map(job => [job.name, (payload: unknown) => job.run(kernel, payload)]),
  )
  const runner: Runner = await run({
    pgPool: kernel.db.pool,
    taskList,
    parsedCronItems: jobs.flatMap(recurring),
    concurrency,
    pollInterval: pollIntervalMs,
    noHandleSignals: true,
    logger: loggerTo(report),
    events,
  })
  let active = true
  const ended = runner.promise.then(
    () => 'without an error',
    (error: Error) => error.message,
  )
  void ended.then(() => {
    active = false
  })
  return {
    ended,
    stopBeating: beat(kernel, await named, report),
    async stop() {
      if (active) await runner.stop()
      await ended
    },
  }
}

function recurring({ name, cron, maxAttempts }: JobSpec) {
  if (cron === undefined) return []
  const backfillPeriod = recursWithinTheHour.test(cron) ? 0 : catchUpMs
  // By its key a tick replaces the one before it where that still waits.
  return [
    shanghaiCronItem({ task: name, match: cron, options: { backfillPeriod, maxAttempts, jobKey: `cron:${name}` } }),
  ]
}

/** The queue logs a failed job with its payload beside the message; the message alone is passed on. */
function loggerTo(report: Report): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') report({ level, message })
  })
}

/** Says now and again that this runner lives, and frees the jobs of those that do not. Returns how to fall silent. */
function beat(kernel: Kernel, id: string, report: Report): () => void {
  const once = () =>
    void inTransaction(kernel.db, { principals: [], scope: 'system' }, trx =>
      sql`select kernel.runner_lives(${id}, ${deadAfter}::interval)`.execute(trx),
    ).catch((error: Error) =>
      report({ level: 'warning', message: `could not say that the runner lives: ${error.message}` }),
    )
  once()
  const timer = setInterval(once, heartbeatMs)
  return () => clearInterval(timer)
}
