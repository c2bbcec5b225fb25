/** The event every measurement writes: some 690 bytes of JSON, two tags, as a reported incident has them. */
import { randomBytes } from "node:crypto"
import { ActorRef, type Commit, CommandId, type Uncommitted } from "@trygglogg/log"
import { DateTime } from "effect"

export const origin = "bench"

const decidedAt = DateTime.makeUnsafe("2026-03-02T12:00:00Z")
const cipher = "q".repeat(200)

export const newId = (): string => randomBytes(16).toString("base64url")

export const types = ["IncidentReported", "IncidentReceived", "ActionPlanned", "ActionDone"] as const

/** An event about one of `cases` cases. */
export const eventOf = (nth: number, cases = 1_000): Uncommitted => {
  const incidentId = `i-${String(nth % cases).padStart(8, "0")}`
  return {
    type: types[nth % types.length] ?? types[0],
    version: 1,
    tags: [`incident:${incidentId}`, `unit:u-${nth % 40}`],
    data: {
      incidentId,
      unitPath: [`u-${nth % 40}`, "f-3", "stad"],
      forms: ["threat"],
      occurred: { local: "2026-03-02T09:30", precision: "minute", zone: "Europe/Stockholm" },
      narrative: { subject: incidentId, key: "k-0001", seal: newId(), commitment: newId() + newId(), cipher }
    }
  }
}

export const commitOf = (...events: ReadonlyArray<Uncommitted>): Commit => ({
  events,
  meta: {
    command: "ReportIncident",
    commandId: CommandId.make(newId()),
    actor: ActorRef.make("p-0123456789abcdef"),
    role: "employee",
    policy: "2026:1",
    decidedAt
  }
})

/** The plain row of each event: id, type, data, meta, both tags in a column. */
export const plainRows = ({ events, meta }: Commit): ReadonlyArray<readonly [string, string, string, string, string]> =>
  events.map(({ data, tags, type }) => [meta.commandId, type, JSON.stringify(data), JSON.stringify(meta), tags.join()])
