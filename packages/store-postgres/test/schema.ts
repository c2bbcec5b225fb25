import { randomBytes } from "node:crypto"
import { Redacted } from "effect"
import { inject } from "vitest"

/** The server that all tests share. */
export const url = Redacted.make(inject("postgres"))

/** A schema that nobody else has. */
export const freshSchema = (): string => `test_${randomBytes(8).toString("hex")}`
