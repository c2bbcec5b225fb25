/**
 * A small invented organisation and one incident in it: a threat in a reception on Monday 2 March 2026.
 *
 * Decisions are asked at 13.00 that day in Stockholm, which is `now` in `specify`.
 */
import { ActorRef, type Sealed } from "@trygglogg/log"
import {
  ClosingSummaryWritten,
  ExposureRegistered,
  HandlerAssigned,
  HandlingStarted,
  IncidentClosed,
  IncidentMarkedNotReportable,
  IncidentMergedInto,
  IncidentReopened,
  IncidentReported
} from "../src/incident/event.ts"
import { MemberJoined, MemberLeft, UnitClosed, UnitMoved, UnitRegistered } from "../src/organisation/event.ts"
import { ExposureId, IncidentId, PersonRef, ReportId, ReportNumber, UnitId } from "../src/vocabulary/ids.ts"
import { Day, Instant, type Occurred } from "../src/vocabulary/time.ts"

export const city = UnitId.make("city")
export const district = UnitId.make("district")
export const reception = UnitId.make("reception")
export const path = [reception, district, city] as const

/** Units and people from 2020 on: the social worker Sara and the receptionist Ravi under the manager Mona. */
export const sara = PersonRef.make("p-sara")
export const ravi = PersonRef.make("p-ravi")
export const mona = PersonRef.make("p-mona")
export const leif = PersonRef.make("p-leif")
export const child = PersonRef.make("p-child")
export const asked = (personRef: string, role?: string) =>
  role === undefined ? { actor: ActorRef.make(personRef) } : { actor: ActorRef.make(personRef), role }

const start = Day.make("2020-01-01")
export const units = [
  UnitRegistered({ unitId: city, kind: "city", name: "Staden", from: start }),
  UnitRegistered({ unitId: district, kind: "district", name: "Distriktet", parent: city, from: start }),
  UnitRegistered({ unitId: reception, kind: "unit", name: "Mottagningen", parent: district, from: start })
] as const
export const closedOn = (day: string) => UnitClosed({ unitId: reception, at: Day.make(day) })
export const movedOn = (day: string, toParent: UnitId) =>
  UnitMoved({ unitId: reception, fromParent: district, toParent, at: Day.make(day) })
export const joined = (memberRef: PersonRef) =>
  MemberJoined({ memberRef, unitId: reception, roleFamily: "socialWorker", employmentForm: "permanent", from: start })
export const left = (memberRef: PersonRef, day: string) =>
  MemberLeft({ memberRef, unitId: reception, at: Day.make(day) })

export const incidentId = IncidentId.make("i-1")
export const another = IncidentId.make("i-2")
export const reportId = ReportId.make("r-1")
export const exposureId = ExposureId.make("e-1")
export const otherExposure = ExposureId.make("e-2")
export const reportNumber = ReportNumber.make("H-2026-7K3QF")

/** What the store's clock and the asker's say in a specification. */
export const nowInstant = Instant.make("2026-03-02T12:00:00.000Z")
export const tomorrow = Instant.make("2026-03-03T12:00:00.000Z")
export const occurred: Occurred = { local: "2026-03-02T09:30", precision: "minute", zone: "Europe/Stockholm" }

/** Words nobody here can open. */
export const words = <A>(subject: string): Sealed.Sealed<A> => ({
  subject,
  key: "k-1",
  seal: "s-1",
  commitment: "Y29tbWl0",
  cipher: "Y2lwaGVy"
})

type Reported = (typeof IncidentReported)["Type"]
type Given<E> = Partial<Omit<E, "_tag">>

/** What Sara tells of the threat, without the parts a command adds. */
export const told = {
  incidentId,
  reportId,
  reportNumber,
  reporter: { mode: "named", kind: "exposedPerson", memberRef: sara },
  unitPath: path,
  occurred,
  place: "reception",
  placeRelation: "atWorkplace",
  channel: "physical",
  affectedObjects: ["person"],
  forms: ["threat"],
  primaryForm: "threat",
  linkToRole: "certain",
  influencerRelation: "client",
  evidence: [],
  entryRoute: "app"
} as const satisfies Given<Reported>

export const reported = (given: Given<Reported> = {}): Reported =>
  IncidentReported({
    ...told,
    reportedAt: nowInstant,
    occurrenceKind: "otherUnwanted",
    catalogueVersion: "spec",
    ...given
  })

export const registered = (given: Given<(typeof ExposureRegistered)["Type"]> = {}) =>
  ExposureRegistered({ incidentId, exposureId, personRef: sara, exposedKind: "employee", ...given })

export const handled = (id: IncidentId = incidentId) => HandlingStarted({ incidentId: id })
export const assigned = (handlerRef: PersonRef = mona, id: IncidentId = incidentId) =>
  HandlerAssigned({ incidentId: id, handlerRef, reason: "closestManager" })
export const summarised = (id: IncidentId = incidentId) => ClosingSummaryWritten({ incidentId: id, summary: words(id) })
export const closed = (id: IncidentId = incidentId) => IncidentClosed({ incidentId: id, outcome: "handled" })
export const reopened = (id: IncidentId = incidentId) => IncidentReopened({ incidentId: id, reason: words(id) })
export const notReportable = (id: IncidentId = incidentId) =>
  IncidentMarkedNotReportable({ incidentId: id, reason: words(id) })
export const merged = (given: Given<(typeof IncidentMergedInto)["Type"]> = {}) =>
  IncidentMergedInto({ incidentId, targetId: another, movedReports: [], movedExposures: [], ...given })
