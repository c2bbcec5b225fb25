import { createServer } from "node:net"

const listening = (): Promise<{ readonly port: number; readonly close: () => Promise<void> }> =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      if (address === null || typeof address === "string") return reject(new Error("no port was given"))
      resolve({ port: address.port, close: () => new Promise((closed) => void server.close(() => closed())) })
    })
  })

/** Ports nobody listens on, all different. */
export async function freePorts(count: number): Promise<ReadonlyArray<number>> {
  const servers = await Promise.all(Array.from({ length: count }, listening))
  await Promise.all(servers.map(({ close }) => close()))
  return servers.map(({ port }) => port)
}
