/**
 * One worker of vitest for all mutants of a run, instead of one for each.
 *
 * A mutant is switched on while the tests run, so nothing has to be loaded anew for it: loading Effect and the core takes a second,
 * the tests of a mutant a few hundredths of one. The tests leave nothing behind in modules anyway, see `vitest.config.ts` of the root.
 */
import { type PoolWorker, ThreadsPoolWorker, type WorkerRequest } from "vitest/node"

type Listener = Parameters<PoolWorker["on"]>[1]
type Options = ConstructorParameters<typeof ThreadsPoolWorker>[0]

/** What vitest waits for when it starts or stops a worker that is kept. */
const answer = (type: "started" | "stopped") => ({ __vitest_worker_response__: true, type })

/** The thread that outlives its runs, and whether it has been told where it is. */
let thread: ThreadsPoolWorker | undefined

class KeptWorker implements PoolWorker {
  readonly name = "kept"
  readonly #options: Options
  #fresh = false
  #config: unknown
  #listeners: Array<readonly [event: string, listener: Listener]> = []

  constructor(options: Options) {
    this.#options = options
  }

  get #thread(): ThreadsPoolWorker {
    thread ??= new ThreadsPoolWorker(this.#options)
    return thread
  }

  on(event: string, listener: Listener): void {
    this.#listeners.push([event, listener])
    this.#thread.on(event, listener)
  }

  off(event: string, listener: Listener): void {
    this.#listeners = this.#listeners.filter(([, known]) => known !== listener)
    this.#thread.off(event, listener)
  }

  #tell(message: unknown): void {
    for (const [event, listener] of this.#listeners) if (event === "message") listener(message)
  }

  /** Starting and stopping are answered here. The settings that a start would have brought, such as which tests to run, go with the run. */
  send(message: WorkerRequest): void {
    if (message.type === "start" && !this.#fresh) {
      this.#config = message.context.config
      return queueMicrotask(() => this.#tell(answer("started")))
    }
    if (message.type === "stop") return queueMicrotask(() => this.#tell(answer("stopped")))
    if (message.type === "run" && this.#config !== undefined) {
      const context = { ...message.context, config: this.#config }
      return this.#thread.send({ ...message, context })
    }
    this.#thread.send(message)
  }

  async start(): Promise<void> {
    if (thread !== undefined) return
    this.#fresh = true
    await this.#thread.start()
    this.#thread.on("exit", () => (thread = undefined))
  }

  async stop(): Promise<void> {
    for (const [event, listener] of this.#listeners) thread?.off(event, listener)
    this.#listeners = []
  }

  deserialize(data: unknown): unknown {
    return data
  }
}

export const keptWorker = { name: "kept", createPoolWorker: (options: Options): PoolWorker => new KeptWorker(options) }
