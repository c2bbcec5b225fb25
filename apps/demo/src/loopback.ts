/**
 * Everything the demo serves listens on 127.0.0.1 and nowhere else: a login without passwords must not be reachable
 * from another machine.
 */
import { Effect, type Scope } from "effect"
import { createServer, type RequestListener } from "node:http"
import { createServer as createSocketServer } from "node:net"
import { PortBusy } from "./problem.ts"

export const loopback = "127.0.0.1"

/** A port to listen on, and the setting by which somebody may choose another. */
export interface Place {
  readonly port: number
  readonly setting: string
}

/**
 * The refusal to open a port, told as a problem where it is one. EACCES is what a port below 1024 answers to an ordinary
 * user: another port helps there as well. Anything else is a defect.
 */
export function portProblem(cause: unknown, { port, setting }: Place): Effect.Effect<never, PortBusy> {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined
  return code === "EADDRINUSE" || code === "EACCES" ? Effect.fail(new PortBusy({ port, setting })) : Effect.die(cause)
}

/** Serves HTTP until the scope closes; what is still open then is cut. */
export function serveHttp(place: Place, listener: RequestListener): Effect.Effect<void, PortBusy, Scope.Scope> {
  const open = Effect.callback<ReturnType<typeof createServer>, PortBusy>((resume) => {
    const server = createServer(listener)
    server.once("error", (cause) => resume(portProblem(cause, place)))
    server.listen(place.port, loopback, () => resume(Effect.succeed(server)))
  })
  return Effect.acquireRelease(open, (server) =>
    Effect.callback<void>((resume) => {
      server.close(() => resume(Effect.void))
      server.closeAllConnections()
    })
  ).pipe(Effect.asVoid)
}

/** Fails when somebody listens on the port already, so that it is said before a child process trips over it. */
export function expectFree(place: Place, host: string): Effect.Effect<void, PortBusy> {
  return Effect.callback<void, PortBusy>((resume) => {
    const server = createSocketServer()
    server.once("error", (cause) => resume(portProblem(cause, place)))
    server.listen(place.port, host, () => server.close(() => resume(Effect.void)))
  })
}
