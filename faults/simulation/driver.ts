/**
 * Faults in SQLite's driver itself, under whatever is written on it: the n-th statement from now is not carried out, or it is and nobody
 * is told.
 */
import { DatabaseSync, StatementSync } from "node:sqlite"
import type { Random } from "@trygglogg/log/testing/simulation"

/** Result codes (https://www.sqlite.org/rescode.html) of a disk and a neighbour: IOERR, FULL, BUSY. */
const codes = [10, 13, 5]

class DriverFault extends Error {
  readonly code = "ERR_SQLITE_ERROR"
  readonly errcode: number

  constructor(errcode: number) {
    super("disk I/O error")
    this.errcode = errcode
  }
}

/** How a call is carried out, whatever it is. */
type Carry = <A>(call: () => A, sql?: string) => A

let carry: Carry = (call) => call()
let hooked = false

/** Puts itself before a method of the driver's. */
const before = (prototype: object, method: string): void => {
  const original: unknown = Reflect.get(prototype, method)
  if (typeof original !== "function") throw new Error(`the driver has no ${method}`)
  Reflect.set(prototype, method, function carried(this: unknown, ...given: ReadonlyArray<unknown>): unknown {
    const [sql] = given
    return carry((): unknown => Reflect.apply(original, this, given), typeof sql === "string" ? sql : undefined)
  })
}

/** Puts itself between every user of the driver in this program and the driver. */
const hook = (): void => {
  if (hooked) return
  hooked = true
  for (const method of ["all", "get", "iterate", "run"]) before(StatementSync.prototype, method)
  before(DatabaseSync.prototype, "exec")
}

/** The driver's faults. One at a time: a second order replaces the first. */
export const makeDriverFaults = (random: Random) => {
  hook()
  let left: number | undefined
  let fired = 0
  carry = (call, sql) => {
    // Who has failed must be able to clean up after itself, as a driver can.
    if (left === undefined || sql === "ROLLBACK") return call()
    left -= 1
    if (left > 0) return call()
    left = undefined
    fired += 1
    // A COMMIT may be done when its answer is lost; half of them are.
    if (sql === "COMMIT" && random(2) === 0) call()
    throw new DriverFault(codes[random(codes.length)] ?? 10)
  }
  return {
    breakAfter: (calls: number | undefined): void => void (left = calls),
    fired: (): number => fired
  }
}
