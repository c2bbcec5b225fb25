/** A wire to a server that can be cut at the worst moments. */
import { createServer, type Socket, connect as connectTo } from "node:net"

export interface Wire {
  /** The server's address by way of this wire. */
  readonly url: string
  /** The next COMMIT goes through, and what the server says to it does not. */
  readonly loseNextCommit: () => void
  /** From now on to another server; connections to the old one are cut. */
  readonly redirect: (server: string) => void
  /** What it was told to lose is forgotten, where it has not come to it. */
  readonly mend: () => void
  /** Every connection is cut where it is. */
  readonly cut: () => void
  /** Cuts the connection that passes on the n-th message from now, before it or after it; `undefined`: none. */
  readonly cutAt: (message: number | undefined) => void
  /** Messages passed on so far, both ways. */
  readonly messages: () => number
  readonly close: () => Promise<void>
}

/** Passes everything on between clients and a server, until it is told otherwise. */
export const makeWire = async (server: string): Promise<Wire> => {
  let to = new URL(server)
  const sockets = new Set<Socket>()
  let losing = false
  let messages = 0
  let cutAt: number | undefined

  /** Whether the wire breaks before this message. */
  const breaks = (): boolean => {
    messages += 1
    if (cutAt === undefined || messages < cutAt) return false
    cutAt = undefined
    return true
  }
  const wire = createServer((near) => {
    const far = connectTo(Number(to.port), to.hostname)
    let lost = false
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on("error", () => undefined)
      socket.on("close", () => {
        sockets.delete(socket)
        for (const one of [near, far]) one.destroy()
      })
    }
    near.on("data", (bytes) => {
      if (breaks()) return near.destroy()
      if (losing && bytes.includes("COMMIT\0")) {
        losing = false
        lost = true
      }
      return far.write(bytes)
    })
    far.on("data", (bytes) => (lost || breaks() ? near.destroy() : near.write(bytes)))
  })
  await new Promise<void>((resolve) => wire.listen(0, "127.0.0.1", resolve))
  const address = wire.address()
  const through = new URL(server)
  through.port = String(typeof address === "object" ? address?.port : "")
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: through.href,
    redirect: (next) => {
      to = new URL(next)
      cut()
    },
    loseNextCommit: () => void (losing = true),
    mend: () => {
      losing = false
      cutAt = undefined
    },
    cut,
    cutAt: (message) => void (cutAt = message === undefined ? undefined : messages + message),
    messages: () => messages,
    close: () => {
      cut()
      return new Promise((resolve) => wire.close(() => resolve()))
    }
  }
}
