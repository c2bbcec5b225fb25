/** A wire to the server that can be cut at the worst moment. */
import { createServer, type Socket, connect as connectTo } from "node:net"
import { Effect } from "effect"

/** "Ready for the next, outside a transaction" (https://www.postgresql.org/docs/18/protocol-message-formats.html). */
const outside = Buffer.from("Z\0\0\0\u0005I", "latin1")

/** The server says that something is committed: by a COMMIT, or by a writing statement that was a transaction by itself. */
const isCommitted = (bytes: Buffer): boolean =>
  bytes.includes("COMMIT\0") || (bytes.includes("UPDATE 1\0") && bytes.includes(outside))

/** The SQLSTATE in what the server refuses or remarks on: the field `C`, between the severity and the words. */
const sqlState = /\0C([0-9A-Z]{5})\0M/g

/** Passes everything on and notes what is refused, until it is told to lose an answer: then the next that is committed is committed, and what the server says to that is lost. */
export const makeProxy = (server: string) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const to = new URL(server)
      const state = { loseCommit: false, refused: new Array<string>() }
      const sockets = new Set<Socket>()
      const proxy = createServer((near) => {
        const far = connectTo(Number(to.port), to.hostname)
        for (const socket of [near, far]) {
          sockets.add(socket)
          socket.on("error", () => undefined)
          socket.on("close", () => [near, far].forEach((one) => one.destroy()))
        }
        near.on("data", (bytes) => far.write(bytes))
        far.on("data", (bytes) => {
          for (const [, code = ""] of bytes.toString("latin1").matchAll(sqlState)) state.refused.push(code)
          if (!state.loseCommit || !isCommitted(bytes)) return near.write(bytes)
          state.loseCommit = false
          return near.destroy()
        })
      })
      await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve))
      const address = proxy.address()
      const through = new URL(server)
      through.port = String(typeof address === "object" ? address?.port : "")
      return { url: through.href, state, sockets, proxy }
    }),
    ({ proxy, sockets }) =>
      Effect.promise(() => {
        for (const socket of sockets) socket.destroy()
        return new Promise<void>((resolve) => proxy.close(() => resolve()))
      })
  )
