import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { retentionOf } from "../../packages/core/src/catalogue/retention.ts"
import { everyEvent } from "../../packages/core/test/everyEvent.ts"
import { root } from "../check/workspace.ts"
import { eventCatalogue } from "../events/document.ts"
import { exampleOf } from "../events/example.ts"
import { findEvents } from "../events/found.ts"

const folder = join(root, "docs/reference/events")
const catalogue = await eventCatalogue()
const found = await findEvents()

/** JSON is laid out by the formatter: what it says is what counts. */
const saying = (file: string, text: string): unknown => (file.endsWith(".json") ? JSON.parse(text) : text)

describe("the catalogue of events", () => {
  it("is what the code says: npm run events", () => {
    const files = globSync("**/*.{md,json}", { cwd: folder }).toSorted()
    expect(files).toEqual([...catalogue.keys()].toSorted())
    for (const [file, text] of catalogue) {
      expect(saying(file, readFileSync(join(folder, file), "utf8")), file).toEqual(saying(file, text))
    }
  })

  it("has every event of the core", () => {
    expect(found.map(({ event }) => event.type).toSorted()).toEqual(everyEvent.map(({ type }) => type).toSorted())
  })

  it.each(found.map((one) => [one.event.type, one] as const))(
    "knows of %s what causes it, to which class it belongs, and an example that can be read",
    (_, { causes, event, slice }) => {
      expect(causes).not.toEqual([])
      expect(retentionOf(slice)).toBeDefined()
      const example = exampleOf(event)
      expect(Result.isFailure(example) ? example.failure : undefined).toBeUndefined()
      expect(Result.isSuccess(event.decode(event.version, Result.getOrThrow(example)))).toBe(true)
    }
  )

  it("reads comments, permissions, views and facts", () => {
    const reported = found.find(({ event }) => event.type === "IncidentReported")
    expect(reported?.causes).toContainEqual({ command: "ReportIncident", grants: ["employee", "anonymous"] })
    expect(reported?.views).toContain("cases")
    expect(reported?.facts).toContain("incident.incidentStatus")
    expect(found.some(({ about }) => about.length > 20)).toBe(true)
  })

  it("finds no example for a field that nothing fits", () => {
    const field = Schema.String.check(Schema.isPattern(/^nothing of the kind$/))
    const [event] = everyEvent
    expect(event === undefined ? undefined : exampleOf({ ...event, fields: { odd: field } })).toEqual(
      Result.fail("odd")
    )
  })
})
