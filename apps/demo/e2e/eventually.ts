import { setTimeout as pause } from "node:timers/promises"

/**
 * Asks again and again until there is an answer, for what another process does in its own time.
 *
 * @param what - What is waited for, for the message when it never comes.
 * @param ask - `undefined`, or a thrown error, means not yet.
 * @param patience - Milliseconds after which to give up.
 */
export async function eventually<A>(
  what: string,
  ask: () => Promise<A | undefined> | A | undefined,
  patience = 60_000
): Promise<A> {
  const deadline = Date.now() + patience
  let last: unknown
  while (Date.now() < deadline) {
    try {
      const answer = await ask()
      if (answer !== undefined) return answer
    } catch (cause) {
      last = cause
    }
    await pause(50)
  }
  throw new Error(`Waited ${patience} ms in vain for ${what}.`, { cause: last })
}
