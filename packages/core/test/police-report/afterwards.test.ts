import { assert, describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  ComplainantNamedAtPolice,
  EmployeeToldOfPoliceStep,
  NameComplainantAtPolice,
  NotDecided,
  NotFiled,
  PersonalIdentityForbidden,
  PoliceOutcomeReceived,
  PoliceReportNotFound,
  PoliceReportRegistered,
  PoliceReportWithdrawn,
  PoliceSupplemented,
  RecordPoliceOutcome,
  ReferenceMalformed,
  RegisterPoliceReport,
  SupplementPoliceReport,
  TellOfPoliceStep,
  WithdrawPoliceReport
} from "../../src/police-report/index.ts"
import { PoliceCaseNumber } from "../../src/vocabulary/ids.ts"
import { pointsAtPerson } from "../../src/vocabulary/personalIdentity.ts"
import { ExposureNotFound, OccurredInFuture } from "../../src/vocabulary/refusal.ts"
import { another, exposureId, incidentId, nowInstant, registered, tomorrow, words } from "../fixture.ts"
import { considered, decided, filed, of, policeReportId } from "./matter.ts"

const known = [considered(), decided(), filed()] as const
const about = { ...of, alsoIncidents: [] } as const
const notThere = new PoliceReportNotFound({ policeReportId })
const notFiled = new NotFiled({ policeReportId })
const caseNumber = PoliceCaseNumber.make("5000-K123456-26")

describe("the number the police gave a report", () => {
  const register = specify(RegisterPoliceReport)
  const numbered = PoliceReportRegistered({ ...about, caseNumber })

  it("is kept as the police write it, whatever spaces and small letters were typed", () =>
    register
      .given(...known)
      .when({ ...of, caseNumber: " 5000-k123456-26 " })
      .thenDecided(numbered))

  it("is replaced by another, and kept once", () => {
    register
      .given(...known, numbered)
      .when({ ...of, caseNumber })
      .thenNothing()
    register
      .given(...known, numbered)
      .when({ ...of, caseNumber: "5000-K1-26" })
      .thenDecided(PoliceReportRegistered({ ...about, caseNumber: PoliceCaseNumber.make("5000-K1-26") }))
    register
      .given(...known, numbered)
      .when({ ...of, caseNumber, policeUnit: words(incidentId) })
      .thenDecided(PoliceReportRegistered({ ...about, caseNumber, policeUnit: words(incidentId) }))
  })

  it("is no sentence, and nothing that points at a person", () => {
    register
      .given(...known)
      .when({ ...of, caseNumber: "anmäld i går" })
      .thenRefused(new ReferenceMalformed({ incidentId }))
    register
      .given(...known)
      .when({ ...of, caseNumber: "19850415-1234" })
      .thenRefused(new PersonalIdentityForbidden({ incidentId }))
  })

  it("is given to what was filed", () => {
    register
      .given(considered(), decided())
      .when({ ...of, caseNumber })
      .thenRefused(notFiled)
    register
      .given(considered({ incidentId: another }), filed())
      .when({ ...of, caseNumber })
      .thenRefused(notThere)
  })
})

describe("what points at a person", () => {
  it.for(["8504151234", "19850415-1234", "850475+1234", "nr 850415 1234", "a@b.se", "070-123 45 67", "+46701234567"])(
    "is %s",
    (text) => assert.isTrue(pointsAtPerson(text))
  )
  it.for(["5000-K123456-26", "2026/012345", "AV-2026-1234567", "9999991234", "H-2026-7K3QF", "1234"])(
    "is not %s",
    (text) => assert.isFalse(pointsAtPerson(text))
  )
})

describe("a supplement to the police", () => {
  const supplement = specify(SupplementPoliceReport)
  const more = { ...of, what: words<string>(incidentId) }

  it("is kept with its time, and told to the police who have the report", () => {
    supplement
      .given(...known)
      .when(more)
      .thenDecided(PoliceSupplemented({ ...more, ...about, at: nowInstant }))
    supplement.given(considered(), decided()).when(more).thenRefused(notFiled)
    supplement
      .given(...known)
      .when({ ...more, at: tomorrow })
      .thenRefused(new OccurredInFuture({ incidentId, occurred: tomorrow }))
  })
})

describe("naming a complainant to the police", () => {
  const name = specify(NameComplainantAtPolice)
  const named = { ...of, exposureId, toldEmployee: true }

  it("scenario 29: keeps that it was done, and under which number", () => {
    name
      .given(...known, registered())
      .when(named)
      .thenDecided(ComplainantNamedAtPolice({ ...about, exposureId, toldEmployee: true }))
    name
      .given(...known, registered())
      .when({ ...named, caseNumber })
      .thenDecided(ComplainantNamedAtPolice({ ...about, exposureId, toldEmployee: true, caseNumber }))
  })

  it("scenario 29: refuses a personnummer", () =>
    name
      .given(...known, registered())
      .when({ ...named, caseNumber: "850415-1234" })
      .thenRefused(new PersonalIdentityForbidden({ incidentId })))

  it("is of somebody exposed in what the report is about", () => {
    const unknown = new ExposureNotFound({ incidentId, exposureId })
    name
      .given(...known)
      .when(named)
      .thenRefused(unknown)
    name
      .given(...known, registered({ incidentId: another }))
      .when(named)
      .thenRefused(unknown)
    const both = { alsoIncidents: [another] }
    name
      .given(considered(both), decided(both), filed(both), registered({ incidentId: another }))
      .when(named)
      .thenDecided(ComplainantNamedAtPolice({ ...named, ...both }))
  })

  it("is refused before the police have the report", () =>
    name.given(considered(), registered()).when(named).thenRefused(notFiled))
})

describe("what the police decided", () => {
  const record = specify(RecordPoliceOutcome)
  const closed = { ...of, kind: "closedNoInvestigation" } as const

  it("scenario 28: is kept, and why stays sealed", () => {
    const detail = words<string>(incidentId)
    record
      .given(...known)
      .when({ ...closed, detail })
      .thenDecided(PoliceOutcomeReceived({ ...closed, ...about, detail, at: nowInstant }))
  })

  it("comes again when it changes, and not when nothing is new", () => {
    const received = PoliceOutcomeReceived({ ...closed, ...about, at: nowInstant })
    record
      .given(...known, received)
      .when(closed)
      .thenNothing()
    record
      .given(...known, received)
      .when({ ...closed, kind: "prosecution" })
      .thenDecided(PoliceOutcomeReceived({ ...about, kind: "prosecution", at: nowInstant }))
    const detail = words<string>(incidentId)
    record
      .given(...known, received)
      .when({ ...closed, detail })
      .thenDecided({ ...received, detail })
  })

  it("comes of what was filed, and no later than now", () => {
    record.given(considered(), decided()).when(closed).thenRefused(notFiled)
    record
      .given(...known)
      .when({ ...closed, at: tomorrow })
      .thenRefused(new OccurredInFuture({ incidentId, occurred: tomorrow }))
  })
})

describe("withdrawing a report", () => {
  const withdraw = specify(WithdrawPoliceReport)
  const back = { ...of, withdrawnBy: "complainant", reason: words<string>(incidentId) } as const

  it("is kept once, with who did it", () => {
    const withdrawn = PoliceReportWithdrawn({ ...back, ...about })
    withdraw
      .given(...known)
      .when(back)
      .thenDecided(withdrawn)
    withdraw
      .given(...known, withdrawn)
      .when(back)
      .thenNothing()
    withdraw.given(considered(), decided()).when(back).thenRefused(notFiled)
  })
})

describe("telling the exposed person of a step", () => {
  const tell = specify(TellOfPoliceStep)
  const told = (step: "consulted" | "decidedToFile" | "decidedNotToFile" | "filed" | "outcome") =>
    ({ ...of, exposureId, step, via: "phone" }) as const

  it.for(["consulted", "decidedToFile", "filed", "outcome"] as const)("is kept, of %s", (step) =>
    tell
      .given(...known, registered())
      .when(told(step))
      .thenDecided(EmployeeToldOfPoliceStep({ ...told(step), ...about }))
  )

  it("is of a step that was taken", () => {
    tell
      .given(...known, registered())
      .when(told("decidedNotToFile"))
      .thenRefused(new NotDecided({ policeReportId }))
    tell.given(considered(), registered()).when(told("decidedToFile")).thenRefused(new NotDecided({ policeReportId }))
    tell.given(considered(), decided(), registered()).when(told("filed")).thenRefused(notFiled)
    tell.given(registered()).when(told("consulted")).thenRefused(notThere)
  })

  it("is also of what was decided against, and of a consultation before anything is filed", () => {
    tell
      .given(considered(), decided({ decision: "notFile" }), registered())
      .when(told("decidedNotToFile"))
      .thenDecided(EmployeeToldOfPoliceStep({ ...told("decidedNotToFile"), ...about }))
    tell
      .given(considered(), registered())
      .when(told("consulted"))
      .thenDecided(EmployeeToldOfPoliceStep({ ...told("consulted"), ...about }))
  })

  it("is of somebody exposed in what the report is about", () => {
    tell
      .given(...known)
      .when(told("filed"))
      .thenRefused(new ExposureNotFound({ incidentId, exposureId }))
    tell
      .given(...known, registered({ incidentId: another }))
      .when(told("filed"))
      .thenRefused(new ExposureNotFound({ incidentId, exposureId }))
  })
})
