/**
 * The web app as a layer: what it serves, on the services of a city.
 */
import { NodeHttpServer } from "@effect/platform-node"
import { edition, everyEvent } from "@trygglogg/core/overview"
import { layerCity } from "@trygglogg/city"
import { permitOwnState } from "@trygglogg/vault/sealedState"
import { ByteSize, Layer } from "effect"
import { HttpRouter, HttpServerRequest } from "effect/http"
import { createServer } from "node:http"
import { layerIdentityProvider } from "./login/identityProvider.ts"
import { layerRoutes } from "./routes.ts"
import { largestForm } from "./server/form.ts"
import { WebSettings } from "./server/visit.ts"
import type { Settings } from "./settings.ts"
import { permitReading } from "./server/reading.ts"

/** Ends open connections after this when told to stop. */
const grace = "3 seconds"

export const layerApp = (settings: Settings) => {
  const city = layerCity({
    databaseUrl: settings.databaseUrl,
    keysUrl: settings.keysUrl,
    origin: settings.origin,
    edition,
    knows: everyEvent,
    kek: settings.kek,
    kekFile: settings.kekFile,
    permit: (...asked) => permitOwnState(...asked) || permitReading(...asked)
  })
  const server = NodeHttpServer.layer(createServer, {
    port: settings.port,
    host: settings.host,
    gracefulShutdownTimeout: grace
  })
  return HttpRouter.serve(layerRoutes, { disableLogger: true, disableListenLog: true }).pipe(
    Layer.provide(layerIdentityProvider(settings)),
    Layer.provide(Layer.succeed(WebSettings, settings)),
    Layer.provide(Layer.succeed(HttpServerRequest.MaxBodySize, ByteSize.fromInputUnsafe(largestForm))),
    // Inside the city's, so that nothing is listened to before the city can answer.
    Layer.provide(server),
    Layer.provide(city)
  )
}
