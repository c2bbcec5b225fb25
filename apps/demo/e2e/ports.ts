import { randomInt } from "node:crypto"
import { createServer, type Server } from "node:net"

/**
 * Where nobody is given a port unasked: systems hand out those above 32,768 (Linux) or 49,152, to listeners on port 0 and to whoever
 * connects to somebody. One of theirs could be taken again before the house that was promised it has started.
 */
const [first, last] = [10_000, 32_000]

const listening = (port: number): Promise<Server | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", (error) =>
      "code" in error && error.code === "EADDRINUSE" ? resolve(undefined) : reject(error)
    )
    server.listen(port, "127.0.0.1", () => resolve(server))
  })

const held = async (): Promise<{ readonly port: number; readonly server: Server }> => {
  for (;;) {
    const port = randomInt(first, last)
    const server = await listening(port)
    if (server !== undefined) return { port, server }
  }
}

/** Ports nobody listens on, all different. */
export async function freePorts(count: number): Promise<ReadonlyArray<number>> {
  const found = await Promise.all(Array.from({ length: count }, held))
  await Promise.all(found.map(({ server }) => new Promise((closed) => void server.close(closed))))
  return found.map(({ port }) => port)
}
