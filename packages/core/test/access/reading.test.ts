import { specify, view } from "@trygglogg/log/testing"
import { describe, it } from "vitest"
import { ReadRecord } from "../../src/access/command/reading.ts"
import { RecordRead } from "../../src/access/event.ts"
import { readers } from "../../src/access/projection.ts"
import { Instant } from "../../src/vocabulary/time.ts"
import { anna, bo } from "../organisation/town.ts"
import { incidentId, otherIncident } from "./people.ts"

const reading = {
  incidentId,
  reader: anna,
  role: "manager",
  parts: ["case", "narrative"],
  purpose: "handling"
} as const
const at = Instant.make("2026-03-02T12:00:00.000Z")
const later = Instant.make("2026-03-02T13:00:00.000Z")

describe("reading about an incident", () => {
  it("is kept with who, as what, which parts, why and when", () =>
    specify(ReadRecord)
      .given()
      .when(reading)
      .thenDecided(RecordRead({ ...reading, at })))

  it("is shown to those it concerns, every reading in its order and each incident's by itself", () => {
    const { incidentId: _, ...first } = reading
    view(readers)
      .given(
        RecordRead({ ...reading, at }),
        RecordRead({ incidentId: otherIncident, reader: bo, parts: ["case"], purpose: "audit", at }),
        RecordRead({ incidentId, reader: bo, parts: ["history"], purpose: "audit", at: later })
      )
      .thenRows(
        {
          incidentId,
          readings: [
            { ...first, at },
            { reader: bo, parts: ["history"], purpose: "audit", at: later }
          ]
        },
        { incidentId: otherIncident, readings: [{ reader: bo, parts: ["case"], purpose: "audit", at }] }
      )
  })
})
