import { type Engine, EngineLost } from './engine.ts'
import type { Gateway } from './gateway.ts'

/**
 * What PostgreSQL's background processes do where there are any: checkpoints, so that a start after a crash has little to replay, and
 * vacuum with fresh statistics. Single-user PostgreSQL starts neither by itself, however large the log grows.
 */
export class Maintenance {
  #engine: Engine
  #gateway: Gateway
  #timer: NodeJS.Timeout
  #runsSeen = 0
  #quietSince = Date.now()
  #checkpointAt: string
  #checked = Date.now()

  constructor(engine: Engine, gateway: Gateway) {
    this.#engine = engine
    this.#gateway = gateway
    this.#checkpointAt = this.#logPosition()
    this.#timer = setInterval(() => this.#look(), lookEveryMs)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    const busy = this.#gateway.runs !== this.#runsSeen
    this.#runsSeen = this.#gateway.runs
    if (busy) this.#quietSince = Date.now()
    const quiet = Date.now() - this.#quietSince >= quietMs
    this.#whenFree(() => this.#checkpoint(quiet))
    if (Date.now() - this.#checked < (quiet ? vacuumWhenQuietMs : vacuumWhenBusyMs)) return
    this.#checked = Date.now()
    // One table a turn: clients come in between.
    this.#whenFree(() => {
      for (const [table] of this.#engine.sql(needsVacuum)) this.#whenFree(() => this.#vacuum(table as string))
    })
  }

  /** Work that fails (a full disk) is told and tried again later; the office goes on. A lost engine is the thread's concern. */
  #whenFree(work: () => void): void {
    this.#gateway.whenFree(() => {
      try {
        work()
      } catch (error) {
        if (error instanceof EngineLost) throw error
        process.emitWarning(`database maintenance failed: ${(error as Error).message}`)
      }
    })
  }

  #checkpoint(quiet: boolean): void {
    const grown = Number(this.#engine.sql(`select pg_current_wal_insert_lsn() - '${this.#checkpointAt}'`)[0]?.[0])
    if (grown < (quiet ? worthACheckpointBytes : mustCheckpointBytes)) return
    this.#engine.sql('checkpoint')
    this.#checkpointAt = this.#logPosition()
  }

  #logPosition(): string {
    return this.#engine.sql('select pg_current_wal_insert_lsn()')[0]?.[0] as string
  }

  #vacuum(table: string): void {
    // A table dropped since it was listed is no error.
    if (this.#engine.sql(`select to_regclass('${table.replaceAll("'", "''")}')`)[0]?.[0] === null) return
    this.#engine.sql(`vacuum (analyze) ${table}`)
  }
}

const lookEveryMs = 5_000
const quietMs = 10_000
const vacuumWhenQuietMs = 30_000
const vacuumWhenBusyMs = 300_000
/** Replaying 64 MB of log takes about a second. */
const mustCheckpointBytes = 64 << 20
const worthACheckpointBytes = 1 << 20

/** Autovacuum's own thresholds. */
const needsVacuum = `
  select format('%I.%I', schemaname, relname) from pg_stat_user_tables
  where n_dead_tup > 50 + 0.2 * n_live_tup
     or n_mod_since_analyze > 50 + 0.1 * n_live_tup
     or n_ins_since_vacuum > 1000 + 0.2 * n_live_tup`
