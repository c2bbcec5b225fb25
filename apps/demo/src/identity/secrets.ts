import { Effect, Schema } from "effect"
import { generateKeyPairSync, randomBytes, randomUUID } from "node:crypto"
import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { FileUnusable } from "../problem.ts"

/**
 * What the identity provider must keep to itself. Kept over restarts: otherwise web, which fetches the public key once,
 * would refuse every token signed after a restart of the demo, and a log-out would not recognise the login it ends.
 */
const Secrets = Schema.Struct({
  signingKey: Schema.Struct({
    kty: Schema.Literal("RSA"),
    alg: Schema.Literal("RS256"),
    use: Schema.Literal("sig"),
    kid: Schema.String,
    n: Schema.String,
    e: Schema.String,
    d: Schema.String,
    p: Schema.String,
    q: Schema.String,
    dp: Schema.String,
    dq: Schema.String,
    qi: Schema.String
  }),
  cookieKey: Schema.String,
  clientSecret: Schema.String
})
export type Secrets = typeof Secrets.Type

const stored = Schema.fromJsonString(Secrets)

const freshSecrets = (): Effect.Effect<Secrets, Schema.SchemaError> => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  return Schema.decodeUnknownEffect(Secrets)({
    signingKey: { ...privateKey.export({ format: "jwk" }), alg: "RS256", use: "sig", kid: randomUUID() },
    cookieKey: randomBytes(32).toString("base64url"),
    clientSecret: randomBytes(32).toString("base64url")
  })
}

const isAbsent = (cause: unknown): boolean => cause instanceof Error && "code" in cause && cause.code === "ENOENT"

/**
 * The secrets in `folder`, made the first time. The file is readable by its owner alone.
 *
 * @returns fails with `FileUnusable` when the file is damaged or the folder refuses; a damaged file is never replaced
 *   silently, since somebody may want to know why.
 */
export const loadSecrets = Effect.fn("loadSecrets")(function* (folder: string) {
  const file = join(folder, "demo-identity.json")
  const unusable = () => new FileUnusable({ file })
  const found = yield* Effect.tryPromise({
    try: () => readFile(file, "utf8").catch((cause: unknown) => (isAbsent(cause) ? undefined : Promise.reject(cause))),
    catch: unusable
  })
  if (found !== undefined) return yield* Schema.decodeEffect(stored)(found).pipe(Effect.mapError(unusable))
  const made = yield* freshSecrets().pipe(Effect.orDie)
  const text = yield* Schema.encodeEffect(stored)(made).pipe(Effect.orDie)
  yield* Effect.tryPromise({ try: () => writeFile(file, text, { flag: "wx", mode: 0o600 }), catch: unusable })
  return made
})
