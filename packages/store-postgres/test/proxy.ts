/** A wire to the server that can be cut at the worst moment. */
import { createServer, type Socket, connect as connectTo } from "node:net"
import { Effect } from "effect"

/** Passes everything on, until it is told to lose an answer: then COMMIT goes through, and what the server says to it does not. */
export const makeProxy = (server: string) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const to = new URL(server)
      const state = { loseCommit: false }
      const sockets = new Set<Socket>()
      const proxy = createServer((near) => {
        const far = connectTo(Number(to.port), to.hostname)
        let losing = false
        for (const socket of [near, far]) {
          sockets.add(socket)
          socket.on("error", () => undefined)
          socket.on("close", () => [near, far].forEach((one) => one.destroy()))
        }
        near.on("data", (bytes) => {
          losing ||= state.loseCommit && bytes.includes("COMMIT\0")
          far.write(bytes)
        })
        far.on("data", (bytes) => {
          if (!losing) return near.write(bytes)
          // The statement before it may be answered first.
          if (!bytes.includes("COMMIT\0")) return undefined
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
