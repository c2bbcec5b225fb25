import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  AlreadyFiled,
  ComplainantNotWilling,
  DisclosureNotAssessed,
  FilePoliceReport,
  NotAuthorisedToFile,
  NotDecided,
  PoliceReportNotFound,
  PrivateAddressForbidden
} from "../../src/police-report/index.ts"
import { OccurredInFuture, OffenceNotInForceThen } from "../../src/vocabulary/refusal.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { another, exposureId, incidentId, mona, otherExposure, reported, tomorrow } from "../fixture.ts"
import {
  asCoordinator,
  asMona,
  cityLets,
  considered,
  consulted,
  decided,
  disclosed,
  filed,
  led,
  of,
  policeReportId,
  stance
} from "./matter.ts"

const told = {
  ...of,
  filedBy: "closestManager",
  filedByMember: mona,
  onBehalfOf: "organisation",
  complainantKind: "organisation",
  accessProtectionRequested: false,
  preliminaryOffences: ["unlawful-threat"],
  channel: "phone11414",
  clientDataIncluded: false
} as const
const file = specify(FilePoliceReport)
const prepared = [reported(), ...led, considered(), consulted(), decided()] as const
const warned = (...offences: readonly [string, ...Array<string>]) =>
  [{ _tag: "NoComplainantWarning", offences }] as const

describe("filing a police report", () => {
  it("scenario 23: succeeds after consultation and decision, with the workplace's address", () =>
    file
      .given(...prepared)
      .when(told, asMona)
      .thenDecided(filed({ contactAddressKind: "workplace" })))

  it("scenario 24: succeeds on a decision that was taken in a hurry", () =>
    file
      .given(reported(), ...led, considered(), decided({ urgent: true }))
      .when(told, asMona)
      .thenDecided(filed()))

  it("is refused before it was decided, and when it was decided not to", () => {
    const missing = new NotDecided({ policeReportId })
    file
      .given(reported(), ...led, considered(), consulted())
      .when(told, asMona)
      .thenRefused(missing)
    file
      .given(...prepared, decided({ decision: "notFile", notFiledReason: "oldEvent" }))
      .when(told, asMona)
      .thenRefused(missing)
  })

  it("is done once", () =>
    file
      .given(...prepared, filed())
      .when(told, asMona)
      .thenRefused(new AlreadyFiled({ policeReportId })))

  it("never gives a private address, and gives another at work when it is asked to", () => {
    file
      .given(...prepared)
      .when({ ...told, contactAddressKind: "private" }, asMona)
      .thenRefused(new PrivateAddressForbidden({ policeReportId }))
    file
      .given(...prepared)
      .when({ ...told, contactAddressKind: "other" }, asMona)
      .thenDecided(filed({ contactAddressKind: "other" }))
  })

  it("scenario 26: is done by whom the rules let, and by nobody else", () => {
    const byCoordinator = { ...told, filedBy: "securityCoordinator" } as const
    file
      .given(...prepared)
      .when(byCoordinator, asCoordinator)
      .thenRefused(new NotAuthorisedToFile({ policeReportId, by: "securityCoordinator" }))
    file
      .given(...prepared, cityLets("closestManager", "securityCoordinator"))
      .when(byCoordinator, asCoordinator)
      .thenDecided(filed({ filedBy: "securityCoordinator" }))
    file
      .given(...prepared)
      .when(told, asCoordinator)
      .thenRefused(new NotAuthorisedToFile({ policeReportId, by: "closestManager" }))
  })

  it("scenario 30: is refused where the text names a client, until the ground is recorded", () => {
    const naming = { ...told, clientDataIncluded: true }
    file
      .given(...prepared)
      .when(naming, asMona)
      .thenRefused(new DisclosureNotAssessed({ policeReportId }))
    file
      .given(...prepared, disclosed())
      .when(naming, asMona)
      .thenDecided(filed())
  })

  it("names offences that were in the law when it happened", () => {
    const of2026 = { ...told, preliminaryOffences: ["attack-on-official"] }
    const before = { ...told, preliminaryOffences: ["outrage-against-official"] }
    const then = { local: "2025-06-30T09:30", precision: "minute", zone: "Europe/Stockholm" } as const
    const old = [reported({ occurred: then }), ...led, considered(), consulted(), decided()] as const
    const refused = (offenceCode: string, day: string) =>
      new OffenceNotInForceThen({ incidentId, offenceCode, day: Day.make(day) })
    file
      .given(...prepared)
      .when(of2026, asMona)
      .thenDecided(filed({ preliminaryOffences: ["attack-on-official"] }))
    file
      .given(...prepared)
      .when(before, asMona)
      .thenRefused(refused("outrage-against-official", "2026-03-02"))
    file
      .given(...old)
      .when(of2026, asMona)
      .thenRefused(refused("attack-on-official", "2025-06-30"))
    file
      .given(...old)
      .when(before, asMona)
      .thenDecided(filed({ preliminaryOffences: ["outrage-against-official"] }))
    // In July 2025 the law changed: of the month alone, it may have been either.
    const sometime = reported({ occurred: { ...then, local: "2025-07-01T00:00", precision: "month" } })
    file
      .given(sometime, ...old.slice(1))
      .when(before, asMona)
      .thenDecided(filed({ preliminaryOffences: ["outrage-against-official"] }))
  })

  it("is refused of an offence that is in no catalogue", () =>
    file
      .given(...prepared)
      .when({ ...told, preliminaryOffences: ["unlawful-threat", "bad-manners"] }, asMona)
      .thenRefused(new OffenceNotInForceThen({ incidentId, offenceCode: "bad-manners", day: Day.make("2026-03-02") })))

  it("is no later than now", () =>
    file
      .given(...prepared)
      .when({ ...told, at: tomorrow }, asMona)
      .thenRefused(new OccurredInFuture({ incidentId, occurred: tomorrow })))

  it("is refused of a report that is not there, or is another incident's", () => {
    const missing = new PoliceReportNotFound({ policeReportId })
    file
      .given(reported(), ...led)
      .when(told, asMona)
      .thenRefused(missing)
    file
      .given(reported(), ...led, considered({ incidentId: another }), decided({ incidentId: another }))
      .when(told, asMona)
      .thenRefused(missing)
  })
})

describe("filing without anybody who wants to be the complainant", () => {
  const assault = { ...told, preliminaryOffences: ["assault"] }
  const molestation = { ...told, preliminaryOffences: ["molestation"] }
  const at = (place: "clientHome" | "publicPlace") =>
    [reported({ place }), ...led, considered(), consulted(), decided(), stance("unwilling")] as const

  it("scenario 25: of violence is accepted without a warning", () =>
    file
      .given(...at("clientHome"))
      .when(assault, asMona)
      .thenDecided(filed({ preliminaryOffences: ["assault"] })))

  it("scenario 25: of molestation in a home is accepted with a warning", () =>
    file
      .given(...at("clientHome"))
      .when(molestation, asMona)
      .thenDecided(filed({ preliminaryOffences: ["molestation"], warnings: warned("molestation") })))

  it("warns of no offence that is prosecuted where it happened, and of none when one of them is", () => {
    file
      .given(...at("publicPlace"))
      .when(molestation, asMona)
      .thenDecided(filed({ preliminaryOffences: ["molestation"] }))
    file
      .given(...at("clientHome"))
      .when({ ...told, preliminaryOffences: ["molestation", "assault"] }, asMona)
      .thenDecided(filed({ preliminaryOffences: ["molestation", "assault"] }))
    file
      .given(...at("clientHome"))
      .when({ ...told, preliminaryOffences: [] }, asMona)
      .thenDecided(filed({ preliminaryOffences: [] }))
  })

  it("warns no more once somebody is willing: said now, or when it was decided about another incident's exposed", () => {
    file
      .given(...at("clientHome"), stance("willing"))
      .when(molestation, asMona)
      .thenDecided(filed({ preliminaryOffences: ["molestation"] }))
    file
      .given(...at("clientHome"), decided({ stances: [{ exposureId: otherExposure, stance: "willing" }] }))
      .when(molestation, asMona)
      .thenDecided(filed({ preliminaryOffences: ["molestation"] }))
  })

  it("warns when who was willing no longer is", () =>
    file
      .given(...at("clientHome"), decided({ stances: [{ exposureId, stance: "willing" }] }))
      .when(molestation, asMona)
      .thenDecided(filed({ preliminaryOffences: ["molestation"], warnings: warned("molestation") })))

  it("names nobody against their will", () => {
    const named = { ...told, complainantKind: "named" } as const
    file
      .given(...prepared)
      .when(named, asMona)
      .thenRefused(new ComplainantNotWilling({ policeReportId }))
    file
      .given(...prepared, stance("willing"))
      .when(named, asMona)
      .thenDecided(filed({ complainantKind: "named" }))
  })
})
