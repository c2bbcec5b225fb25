/** A wire to a server that can be cut at the worst moments. */
import { createServer, type Server as NetServer, type Socket, connect as connectTo } from "node:net"

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
  /** How often the server has refused something, by SQLSTATE. */
  readonly refused: ReadonlyMap<string, number>
  /** Messages passed on so far, both ways. */
  readonly messages: () => number
  readonly close: () => Promise<void>
}

/** The SQLSTATE in what the server refuses: the field `C`, between the severity and the words. */
const sqlState = /\0C([0-9A-Z]{5})\0M/g

const note = (refused: Map<string, number>, bytes: Buffer): void => {
  for (const [, code = ""] of bytes.toString("latin1").matchAll(sqlState))
    refused.set(code, (refused.get(code) ?? 0) + 1)
}

/** Where a server on loopback listens, as an address of the same kind as another's. */
const addressOf = (server: string, wire: NetServer): string => {
  const address = wire.address()
  const through = new URL(server)
  through.port = String(typeof address === "object" ? address?.port : "")
  return through.href
}

/** Where one end is gone, so is the other. */
const tie = (sockets: Set<Socket>, ...ends: ReadonlyArray<Socket>): void => {
  for (const socket of ends) {
    sockets.add(socket)
    socket.on("error", () => undefined)
    socket.on("close", () => {
      sockets.delete(socket)
      for (const one of ends) one.destroy()
    })
  }
}

/** Passes everything on between clients and a server, until it is told otherwise. */
export const makeWire = async (server: string): Promise<Wire> => {
  let to = new URL(server)
  const sockets = new Set<Socket>()
  let losing = false
  let messages = 0
  let cutAt: number | undefined
  const refused = new Map<string, number>()

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
    tie(sockets, near, far)
    near.on("data", (bytes) => {
      if (breaks()) return near.destroy()
      if (losing && bytes.includes("COMMIT\0")) {
        losing = false
        lost = true
      }
      return far.write(bytes)
    })
    far.on("data", (bytes) => {
      note(refused, bytes)
      return lost || breaks() ? near.destroy() : near.write(bytes)
    })
  })
  await new Promise<void>((resolve) => wire.listen(0, "127.0.0.1", resolve))
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: addressOf(server, wire),
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
    refused,
    messages: () => messages,
    close: () => {
      cut()
      return new Promise((resolve) => wire.close(() => resolve()))
    }
  }
}
