import { loopback } from "../loopback.ts"

/** How the web application is known to the identity provider. */
export const clientId = "trygglogg-web"

/** Where web receives the answer to a login, below its own address. */
export const callbackPath = "/login/callback"

/** Where web receives people who have logged out, below its own address. */
export const signedOutPath = "/utloggad"

/**
 * The addresses a browser may know web by: `localhost` and `127.0.0.1` are the same machine but two origins with cookies
 * of their own, and people type either. Any other address stands for itself.
 *
 * @example
 * originsOf("http://localhost:4100") // ["http://localhost:4100", "http://127.0.0.1:4100"]
 */
export function originsOf(baseUrl: string): ReadonlyArray<string> {
  const { hostname, origin, port, protocol } = new URL(baseUrl)
  const spellings = ["localhost", loopback]
  return spellings.includes(hostname) ? spellings.map((name) => `${protocol}//${name}${port && `:${port}`}`) : [origin]
}
