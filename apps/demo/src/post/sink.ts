import { DateTime, Effect, type Scope } from "effect"
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server"
import { loopback, type Place, portProblem } from "../loopback.ts"
import type { PortBusy } from "../problem.ts"
import { type Envelope, readLetter } from "./letter.ts"
import type { Letterbox } from "./letterbox.ts"

/** The longest mail taken, in bytes; Trygglogg's own stay below 15 KB. */
const longestMail = 1_000_000

const envelopeOf = ({ envelope }: SMTPServerSession): Envelope => ({
  from: envelope.mailFrom === false ? "" : (envelope.mailFrom?.address ?? ""),
  to: envelope.rcptTo.map(({ address }) => address)
})

class TooLong extends Error {
  readonly responseCode = 552
  constructor() {
    super("Message exceeds fixed maximum message size")
  }
}

async function take(stream: SMTPServerDataStream, session: SMTPServerSession, letterbox: Letterbox): Promise<void> {
  const parts: Array<Uint8Array> = []
  for await (const part of stream) if (!stream.sizeExceeded) parts.push(part)
  if (stream.sizeExceeded) throw new TooLong()
  const letter = await readLetter(Buffer.concat(parts), envelopeOf(session), DateTime.nowUnsafe())
  await letterbox.keep(letter)
}

/**
 * A mail server that keeps every mail and delivers none, until the scope closes. It speaks plain SMTP without login: it
 * listens on the loopback address only.
 */
export function serveSink(place: Place, letterbox: Letterbox): Effect.Effect<void, PortBusy, Scope.Scope> {
  const open = Effect.callback<SMTPServer, PortBusy>((resume) => {
    const server = new SMTPServer({
      banner: "Trygglogg demo",
      disabledCommands: ["AUTH", "STARTTLS"],
      disableReverseLookup: true,
      logger: false,
      size: longestMail,
      closeTimeout: 1000,
      onData: async (stream, session, done) => {
        try {
          await take(stream, session, letterbox)
        } catch (cause) {
          return done(cause instanceof Error ? cause : new Error(String(cause)))
        }
        done()
      }
    })
    // Errors of single connections come this way too; before the server listens they mean that it never will.
    server.on("error", (cause) => resume(portProblem(cause, place)))
    server.listen(place.port, loopback, () => resume(Effect.succeed(server)))
  })
  return Effect.acquireRelease(open, (server) =>
    Effect.callback<void>((resume) => server.close(() => resume(Effect.void)))
  ).pipe(Effect.asVoid)
}
