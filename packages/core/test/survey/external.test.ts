/** F-3: what others have measured stands beside the city's own counts, each with its own population and recall window. */
import { specify, view } from "@trygglogg/log/testing"
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { RecordContactVolume, RecordExternalFigure } from "../../src/survey/command.ts"
import { ExternalFigureTaken, VolumePeriodReversed } from "../../src/survey/error.ts"
import { ContactVolumeRecorded, ExternalFigureRecorded } from "../../src/survey/event.ts"
import { contactVolumes, externalFigures } from "../../src/survey/projection.ts"
import { ExternalFigureId } from "../../src/vocabulary/ids.ts"
import { UnitNotActiveThen } from "../../src/vocabulary/refusal.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { closedOn, path, reception, units } from "../fixture.ts"

const id = (name: string) => ExternalFigureId.make(name)
type Given = Omit<(typeof ExternalFigureRecorded)["Type"], "_tag">
const fixture3: ReadonlyArray<Given> = [
  {
    externalFigureId: id("ssr-2y"),
    measure: "exposed",
    value: 4,
    unit: "outOfTen",
    precision: "exact",
    population: "Akademikerförbundet SSR, medlemmar",
    recallMonths: 24,
    source: "Interpellation i Skärholmen"
  },
  {
    externalFigureId: id("ssr-areas"),
    measure: "exposed",
    value: 66,
    unit: "percent",
    precision: "exact",
    population: "SSR, utsatta områden",
    source: "Hässelby-Vällingby 2024"
  },
  {
    externalFigureId: id("ssr-again"),
    measure: "exposedRepeatedly",
    value: 20,
    unit: "percent",
    precision: "about",
    population: "SSR, utsatta områden",
    source: "Hässelby-Vällingby 2024"
  },
  {
    externalFigureId: id("year"),
    measure: "exposed",
    value: 3,
    unit: "outOfTen",
    precision: "exact",
    population: "Kommuner och regioner",
    recallMonths: 12,
    source: "Nämndinitiativ om digitala kontakter"
  },
  {
    externalFigureId: id("av-2018"),
    measure: "exposed",
    value: 1 / 3,
    unit: "fraction",
    precision: "moreThan",
    population: "Arbetsmiljöverkets inspektion",
    source: "Nämndinitiativ om digitala kontakter",
    year: 2018
  },
  {
    externalFigureId: id("vision"),
    measure: "exposed",
    value: 67,
    unit: "percent",
    precision: "exact",
    population: "Socialtjänsten",
    source: "Nämndinitiativ om digitala kontakter",
    year: 2021
  },
  {
    externalFigureId: id("injuries"),
    measure: "shareOfWorkInjuries",
    value: 1 / 3,
    unit: "fraction",
    precision: "about",
    population: "Socialtjänstens anmälda arbetsskador",
    source: "Skärholmen 2023, citerad forskning",
    qualityNote: "En tidning skriver i stället polisanmälningar"
  }
]

describe("a figure of others", () => {
  it("is kept with its source", () => {
    for (const figure of fixture3) {
      specify(RecordExternalFigure).given().when(figure).thenDecided(ExternalFigureRecorded(figure))
    }
  })

  it("is entered once", () => {
    const [figure] = fixture3
    if (figure === undefined) return assert.fail("the fixture is empty")
    const { externalFigureId } = figure
    specify(RecordExternalFigure)
      .given(ExternalFigureRecorded(figure))
      .when(figure)
      .thenRefused(new ExternalFigureTaken({ externalFigureId }))
    specify(RecordExternalFigure)
      .given(ExternalFigureRecorded({ ...figure, externalFigureId: id("other") }))
      .when(figure)
      .thenDecided(ExternalFigureRecorded(figure))
  })

  it("stands in a list of its own, one row a source: no two are added", () =>
    view(externalFigures)
      .given(...fixture3.map((figure) => ExternalFigureRecorded(figure)))
      .thenRows(...fixture3.map((figure, index) => ({ ...figure, position: index + 1 }))))

  it("never names a person", () => {
    const named = { ...fixture3[0], source: "anna@example.se" }
    assert.isTrue(Result.isFailure(ExternalFigureRecorded.decode(1, JSON.parse(JSON.stringify(named)))))
    assert.isTrue(Result.isSuccess(ExternalFigureRecorded.decode(1, JSON.parse(JSON.stringify(fixture3[0])))))
  })
})

const volume = {
  externalFigureId: id("visits-2025"),
  unitPath: path,
  channel: "physical",
  from: Day.make("2025-01-01"),
  to: Day.make("2026-01-01"),
  contacts: 4200,
  source: "Besökssystemet"
} as const

describe("the contacts of a channel", () => {
  const record = specify(RecordContactVolume)

  it("are a number for a unit and a period", () => {
    record
      .given(...units)
      .when(volume)
      .thenDecided(ContactVolumeRecorded(volume))
    view(contactVolumes)
      .given(ContactVolumeRecorded(volume))
      .thenRows({ ...volume, position: 1 })
  })

  it("are entered once, for days in their order, of a unit that was there", () => {
    const { externalFigureId, from, to } = volume
    record
      .given(...units, ContactVolumeRecorded(volume))
      .when(volume)
      .thenRefused(new ExternalFigureTaken({ externalFigureId }))
    record
      .given(...units)
      .when({ ...volume, from: to, to: from })
      .thenRefused(new VolumePeriodReversed({ from: to, to: from }))
    record
      .given(...units)
      .when({ ...volume, to: from })
      .thenRefused(new VolumePeriodReversed({ from, to: from }))
    record
      .given(...units, closedOn("2025-06-01"))
      .when(volume)
      .thenRefused(new UnitNotActiveThen({ unitId: reception, day: Day.make("2025-12-31") }))
  })
})
