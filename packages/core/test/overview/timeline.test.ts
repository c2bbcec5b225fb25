import { assert, describe, it } from "@effect/vitest"
import { ActorRef, type Recorded } from "@trygglogg/log"
import * as breakGlass from "../../src/access/event/breakGlass.ts"
import { FollowUpHeld, SupportOffered } from "../../src/follow-up/event.ts"
import * as incidentEvents from "../../src/incident/event.ts"
import * as changed from "../../src/incident/event/changed.ts"
import * as circumstances from "../../src/incident/event/circumstances.ts"
import * as investigation from "../../src/incident/event/investigation.ts"
import * as told from "../../src/incident/event/told.ts"
import * as background from "../../src/influence-attempt/event/background.ts"
import * as series from "../../src/influence-attempt/event/series.ts"
import * as attemptEvents from "../../src/influence-attempt/event.ts"
import * as supportEvents from "../../src/follow-up/event.ts"
import * as policeEvents from "../../src/police-report/event.ts"
import * as dutyEvents from "../../src/statutory-notification/event.ts"
import { OwnStatementGiven } from "../../src/influence-attempt/event.ts"
import { knownEvents } from "../../src/overview/timeline/known.ts"
import { SealedContentDestroyed } from "../../src/retention/event.ts"
import { byExposure, timeline } from "../../src/overview/timeline/timeline.ts"
import type { TimelineViewer } from "../../src/overview/timeline/viewer.ts"
import { sealedFields, wordsOf } from "../../src/overview/timeline/words.ts"
import { at, exposure, incident, person, registered, report, reported, sealedFor } from "./city.ts"
import { recording } from "./recording.ts"

const { ExposureRegistered, HandlingStarted, IncidentMergedInto, IncidentReported } = incidentEvents

const incidentId = incident("1")
const sara = person("sara")
const ali = person("ali")
const lo = person("lo")
const byReporter = { actor: ActorRef.make(lo) }
const support = (name: string, ref: typeof sara) => ({ incidentId, exposureId: exposure(name), personRef: ref })
const answers = {
  at: at("2026-03-16T09:00"),
  sufficient: "yes",
  relevant: "yes",
  enoughFromEmployer: "no",
  stillAffected: true,
  wantsMore: false,
  answeredBySelf: true
} as const

/** Lo reports, with her name protected, that Sara and Ali were hit. */
const history = recording()
  .add(
    IncidentReported,
    reported({
      reporter: { mode: "nameProtected", kind: "colleague", memberRef: lo },
      narrative: sealedFor(incidentId)
    }),
    byReporter
  )
  .add(ExposureRegistered, registered(), byReporter)
  .add(ExposureRegistered, registered({ exposureId: exposure("2"), personRef: ali }), byReporter)
  .add(HandlingStarted, HandlingStarted({ incidentId }))
  .add(
    OwnStatementGiven,
    OwnStatementGiven({ ...support("1", sara), perceivedIntent: "yes", givenVia: "self", wording: sealedFor(sara) }),
    { actor: ActorRef.make(sara) }
  )
  .add(SupportOffered, SupportOffered({ ...support("2", ali), kinds: ["psychologist"], at: at("2026-03-02T10:00") }))
  .add(FollowUpHeld, FollowUpHeld({ ...support("2", ali), ...answers, comment: sealedFor(ali) }))

const handler: TimelineViewer = { person: person("eva"), maySeeAllSupport: true, maySeeProtectedReporters: false }
const coordinator: TimelineViewer = { ...handler, person: person("kim"), maySeeProtectedReporters: true }
const asSara: TimelineViewer = { person: sara, maySeeAllSupport: false, maySeeProtectedReporters: false }
const asAli: TimelineViewer = { ...asSara, person: ali }
const asLo: TimelineViewer = { ...asSara, person: lo }

const positions = (viewer: TimelineViewer, events: ReadonlyArray<Recorded> = history.events) =>
  timeline(events, viewer).map(({ position }) => position)
const shown = (viewer: TimelineViewer, events: ReadonlyArray<Recorded> = history.events) =>
  JSON.stringify([timeline(events, viewer), wordsOf(events, viewer)])

describe("a case's history", () => {
  it("is for the handler whole, oldest first, each exposed person's part apart", () => {
    assert.deepStrictEqual(positions(handler, history.events.toReversed()), [1, 2, 3, 4, 5, 6, 7])
    const { ofCase, ofExposures } = byExposure(timeline(history.events, handler))
    assert.deepStrictEqual(
      ofCase.map(({ position }) => position),
      [1, 4]
    )
    assert.deepStrictEqual(
      [...ofExposures].map(([id, entries]) => [id, entries.map(({ position }) => position)]),
      [
        [exposure("1"), [2, 5]],
        [exposure("2"), [3, 6, 7]]
      ]
    )
  })

  it("tells each clear field with its sensitivity, and of sealed ones the name alone", () => {
    const [first, , , , , , last] = timeline(history.events, handler)
    assert.deepInclude(first, {
      type: "IncidentReported",
      version: 1,
      occurredAt: "2026-03-02T09:30",
      sealed: ["narrative"]
    })
    assert.deepInclude(first?.fields ?? [], { name: "place", value: "reception", sensitivity: "internal" })
    assert.deepInclude(first?.fields ?? [], { name: "forms", value: ["threat"], sensitivity: "offence" })
    assert.deepInclude(last?.fields ?? [], { name: "stillAffected", value: true, sensitivity: "health" })
    assert.deepStrictEqual(last?.sealed, ["comment"])
    assert.notInclude(JSON.stringify(timeline(history.events, handler)), "Y2lwaGVy")
  })

  it("never shows one exposed person's part to another", () => {
    assert.deepStrictEqual(positions(asSara), [1, 2, 4, 5])
    assert.deepStrictEqual(positions(asAli), [1, 3, 4, 6, 7])
    assert.notInclude(shown(asSara), ali)
    assert.notInclude(shown(asSara), exposure("2"))
    assert.notInclude(shown(asAli), sara)
  })

  it("shows a reporter neither", () => {
    assert.deepStrictEqual(positions(asLo), [1, 4])
  })

  it("does not show the handler who made a name-protected report, anywhere; the coordinator and the reporter see it", () => {
    assert.notInclude(shown(handler), lo)
    assert.include(shown(coordinator), lo)
    assert.include(shown(asLo), lo)
    assert.isUndefined(timeline(history.events, handler)[0]?.actor)
    assert.strictEqual(timeline(history.events, coordinator)[0]?.actor, lo)
    assert.deepInclude(timeline(history.events, handler)[0]?.fields ?? [], {
      name: "reporter",
      value: { mode: "nameProtected", kind: "colleague" },
      sensitivity: "personal"
    })
  })

  it("does not show an exposed person who reported, named or not; the handler sees a named one", () => {
    const named = recording()
      .add(IncidentReported, reported({ reporter: { mode: "named", kind: "colleague", memberRef: lo } }), byReporter)
      .add(ExposureRegistered, registered(), byReporter)
    assert.notInclude(shown(asSara, named.events), lo)
    assert.include(shown(handler, named.events), lo)
  })

  it("does not show those a merge brought along to each other", () => {
    const merged = history.add(
      IncidentMergedInto,
      IncidentMergedInto({
        incidentId: incident("2"),
        targetId: incidentId,
        movedReports: [
          {
            reportId: report("2"),
            reportedAt: at("2026-03-02T09:00"),
            reporter: { mode: "named", kind: "colleague", memberRef: person("per") }
          }
        ],
        movedExposures: [
          { exposureId: exposure("3"), personRef: person("nils"), exposedKind: "employee", supportSettled: false }
        ]
      })
    )
    assert.deepStrictEqual(positions(asSara, merged.events), [1, 2, 4, 5, 8])
    for (const name of ["nils", "per"]) assert.notInclude(shown(asSara, merged.events), person(name))
    assert.notInclude(shown(asSara, merged.events), exposure("3"))
    assert.deepStrictEqual(positions({ ...asSara, person: person("nils") }, merged.events), [1, 4, 8])
    assert.include(shown(handler, merged.events), person("nils"))
  })

  it("tells of an event it does not know, and of one it cannot read, without their fields", () => {
    const [first] = history.events
    if (first === undefined) return assert.fail()
    const strange: ReadonlyArray<Recorded> = [
      { ...first, type: "MoonSeen", data: { secret: "words" } },
      { ...first, position: 2, version: 9 },
      { ...first, position: 3, data: {} }
    ]
    assert.deepStrictEqual(
      timeline(strange, handler).map(({ fields, sealed, type, unreadable, version }) => [
        type,
        version,
        unreadable,
        fields.length,
        sealed.length
      ]),
      [
        ["MoonSeen", 1, "TypeUnknown", 0, 0],
        ["IncidentReported", 9, "VersionUnknown", 0, 0],
        ["IncidentReported", 1, "ShapeUnknown", 0, 0]
      ]
    )
  })
})

describe("the words of a case", () => {
  it("are there for the vault, with whose they are", () => {
    assert.deepStrictEqual(
      wordsOf(history.events.toReversed(), handler).map(({ exposureId, kind, part, position, reportId, sealed }) => [
        position,
        part,
        kind.kind,
        sealed.subject,
        reportId ?? exposureId
      ]),
      [
        [1, "narrative", "narrative", incidentId, report("1")],
        [5, "statement", "statement", sara, exposure("1")],
        [7, "comment", "support-comment", ali, exposure("2")]
      ]
    )
  })

  it("are another exposed person's for nobody exposed", () => {
    assert.deepStrictEqual(
      wordsOf(history.events, asSara).map(({ position }) => position),
      [1, 5]
    )
    assert.deepStrictEqual(
      wordsOf(history.events, asAli).map(({ position }) => position),
      [1, 7]
    )
  })
})

const events = [
  { SealedContentDestroyed },
  breakGlass,
  incidentEvents,
  changed,
  circumstances,
  investigation,
  told,
  background,
  series,
  attemptEvents,
  supportEvents,
  policeEvents,
  dutyEvents
].flatMap((module) => Object.values(module).filter((one) => "tags" in one && "decode" in one))

describe("what the history knows", () => {
  it("is every event of the slices that cases are made of", () => {
    assert.deepStrictEqual([...knownEvents.keys()].toSorted(), events.map(({ type }) => type).toSorted())
  })

  it("is every sealed field of theirs", () => {
    const sealedIn = (fields: object): ReadonlyArray<string> =>
      Object.entries(fields)
        .filter(([, field]) => {
          const schema = "schema" in field ? field.schema : field
          return Object.hasOwn(Object(schema), "kind") && Object.hasOwn(Object(schema), "content")
        })
        .map(([name]) => name)
    const inEvents = events
      .map(({ fields, type }) => [type, sealedIn(fields).toSorted()] as const)
      .filter(([, fields]) => fields.length > 0)
    const listed = Object.entries(sealedFields).map(([type, fields]) => [
      type,
      fields.map(({ name }) => name).toSorted()
    ])
    assert.deepStrictEqual(Object.fromEntries(inEvents), Object.fromEntries(listed))
  })
})
