import { specify } from "@trygglogg/log/testing"
import { describe, it } from "vitest"
import { MoveUnit, RegisterUnit, RenameUnit } from "../../src/organisation/command/unit.ts"
import {
  CityAlreadyRegistered,
  CityHasNoParent,
  CyclicUnit,
  ParentMissing,
  ParentNotActive,
  PathOutdated,
  PeriodReversed,
  UnitAlreadyRegistered,
  UnitIsClosed,
  UnitNotFound
} from "../../src/organisation/error.ts"
import { UnitRegistered, UnitRenamed } from "../../src/organisation/event.ts"
import { UnitId } from "../../src/vocabulary/ids.ts"
import {
  city,
  cityThere,
  closed,
  day,
  department,
  departmentThere,
  moved,
  north,
  northThere,
  office,
  officeThere,
  registered,
  south,
  southThere,
  today,
  town
} from "./town.ts"

const elsewhere = UnitId.make("elsewhere")

describe("registering a unit", () => {
  const { given } = specify(RegisterUnit)
  const unit = { unitId: office, kind: "unit", name: "Ekonomiskt bistånd", parent: department, from: today } as const

  it("places it below a unit that is there", () => given(departmentThere).when(unit).thenDecided(UnitRegistered(unit)))

  it("is refused when it is registered already", () =>
    given(departmentThere, officeThere)
      .when(unit)
      .thenRefused(new UnitAlreadyRegistered({ unitId: office })))

  it("is refused without a unit above, unless it is the city", () => {
    const { parent: _, ...alone } = unit
    given()
      .when(alone)
      .thenRefused(new ParentMissing({ unitId: office }))
    const first = { ...alone, unitId: city, kind: "city" } as const
    given().when(first).thenDecided(UnitRegistered(first))
  })

  it("is refused below a unit that was never there, is or will be closed, or comes later", () => {
    const refusal = new ParentNotActive({ unitId: department })
    given().when(unit).thenRefused(refusal)
    given(departmentThere, closed(department, "2026-03-02")).when(unit).thenRefused(refusal)
    given(departmentThere, closed(department, "2027-01-01")).when(unit).thenRefused(refusal)
    given(registered(department, "department", north, day("2026-03-03")))
      .when(unit)
      .thenRefused(refusal)
  })

  it("is refused of a city below something", () =>
    given(departmentThere)
      .when({ ...unit, kind: "city" })
      .thenRefused(new CityHasNoParent({ unitId: office })))

  it("is refused of a second city, and no district counts as one", () => {
    const second = { unitId: elsewhere, kind: "city", name: "Staden två", from: today } as const
    given(cityThere, northThere)
      .when(second)
      .thenRefused(new CityAlreadyRegistered({ unitId: elsewhere }))
    given(northThere).when(second).thenDecided(UnitRegistered(second))
  })
})

describe("renaming a unit", () => {
  const { given } = specify(RenameUnit)
  const rename = { unitId: office, name: "Försörjningsstöd", from: today }

  it("names it anew", () => given(officeThere).when(rename).thenDecided(UnitRenamed(rename)))
  it("decides nothing when that is its name", () => given(officeThere, UnitRenamed(rename)).when(rename).thenNothing())
  it("is refused of a unit that is not there", () =>
    given(departmentThere)
      .when(rename)
      .thenRefused(new UnitNotFound({ unitId: office })))
  it("is refused of a closed unit", () =>
    given(officeThere, closed(office, "2026-03-01"))
      .when(rename)
      .thenRefused(new UnitIsClosed({ unitId: office })))
  it("is refused before the name it replaces", () =>
    given(officeThere, UnitRenamed({ ...rename, name: "Mottagning", from: day("2026-03-03") }))
      .when(rename)
      .thenRefused(new PeriodReversed({ stated: today, notBefore: day("2026-03-03") })))
})

describe("moving a unit", () => {
  const { given } = specify(MoveUnit)
  const move = { unitId: department, parentPath: [south, city], at: today } as const

  it("places it, and all below it, below another", () =>
    given(...town)
      .when(move)
      .thenDecided(moved(department, north, south, today)))

  it("decides nothing when it lies there", () =>
    given(...town)
      .when({ ...move, parentPath: [north, city] })
      .thenNothing())

  it("takes where it lay on the day, not where it was registered", () =>
    given(...town, moved(department, north, south, "2025-01-01"))
      .when({ ...move, parentPath: [north, city] })
      .thenDecided(moved(department, south, north, today)))

  it("is refused below itself, at once or further up", () => {
    given(...town)
      .when({ ...move, parentPath: [department, north, city] })
      .thenRefused(new CyclicUnit({ unitId: department, under: department }))
    given(...town)
      .when({ ...move, parentPath: [office, department, north, city] })
      .thenRefused(new CyclicUnit({ unitId: department, under: office }))
  })

  it("is refused when the path hides a unit in between", () =>
    given(...town)
      .when({ ...move, unitId: north, parentPath: [office, city] })
      .thenRefused(new PathOutdated({ unitId: city })))

  it("is refused when the path stops below the city", () =>
    given(...town)
      .when({ ...move, parentPath: [south] })
      .thenRefused(new PathOutdated({ unitId: south })))

  it("is refused when somebody has decided to move the path later: a later day could find it below itself", () =>
    given(...town, moved(south, city, north, "2026-12-01"))
      .when({ ...move, unitId: north, parentPath: [south, city] })
      .thenRefused(new PathOutdated({ unitId: south })))

  it("is refused below a unit that is to be closed later", () =>
    given(...town, closed(south, "2027-01-01"))
      .when(move)
      .thenRefused(new ParentNotActive({ unitId: south })))

  it("is refused below a unit that is closed, or below one that is closed further up", () => {
    given(...town, closed(south, "2026-01-01"))
      .when(move)
      .thenRefused(new ParentNotActive({ unitId: south }))
    given(...town, closed(city, "2026-01-01"))
      .when(move)
      .thenRefused(new ParentNotActive({ unitId: city }))
  })

  it("is refused of the city", () =>
    given(...town)
      .when({ ...move, unitId: city })
      .thenRefused(new CityHasNoParent({ unitId: city })))

  it("is refused of a unit that is not there, or not any more", () => {
    given(cityThere, southThere)
      .when(move)
      .thenRefused(new UnitNotFound({ unitId: department }))
    given(...town, closed(department, "2026-03-02"))
      .when(move)
      .thenRefused(new UnitIsClosed({ unitId: department }))
  })

  it("is refused before it came to where it lies", () =>
    given(...town, moved(department, north, city, "2026-03-03"))
      .when(move)
      .thenRefused(new PeriodReversed({ stated: today, notBefore: day("2026-03-03") })))
})
