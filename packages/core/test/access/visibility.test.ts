/** Which parts of a case everybody sees, written out from the domain specification 4.8, "Sees / Never sees". */
import { assert, describe, it } from "vitest"
import { RecordPart } from "../../src/access/event.ts"
import { isAnonymous, personOf, principalOf, relationTo, unrelated } from "../../src/access/relation.ts"
import { audienceFor, permitOpening, seesReporter, visibleParts } from "../../src/access/visibility.ts"
import { Narrative, Reason, StatementWords, Summary, SupportComment } from "../../src/vocabulary/words.ts"
import { city, north, office, south, today } from "../organisation/town.ts"
import { exposureOf, factsOf, known, path, refOf, relationOf, type Who } from "./people.ts"

/** case narrative statement addendum summary support history | reports exposures health purpose */
const expected = {
  stranger: "nothing",
  colleague: "nothing",
  reporter: "cn.as.. | own - - ownReport",
  exposed: "c.tasp. | own own health ownExposure",
  handler: "cntasph | all all health handling",
  manager: "cntasph | all all health handling",
  managerElsewhere: "nothing",
  substitute: "cntasph | all all health handling",
  managerAbove: "c...... | own - - handling",
  coordinator: "cntas.h | all all - consultation",
  coordinatorElsewhere: "nothing",
  coordinatorOpened: "cntas.h | all all - breakGlass",
  auditorOpened: "cntas.h | all all - breakGlass",
  safetyRep: "c.....h | own - - safetyRepresentation",
  safetyRepElsewhere: "nothing",
  boardOfficer: "nothing",
  auditor: "c.....h | own - - audit",
  auditorElsewhere: "nothing",
  administrator: "nothing",
  administratorBelow: "nothing",
  managerExposed: "c.tasp. | own own health ownExposure",
  coordinatorExposed: "c.tasp. | own own health ownExposure",
  handlerExposed: "c.tasp. | own own health ownExposure",
  managerAccused: "nothing",
  managerReporting: "cntasph | all all health handling",
  reporterLeft: "cn.as.. | own - - ownReport",
  anonymous: "nothing",
  unknown: "nothing"
} satisfies Record<Who, string>

const letters = ["c", "n", "t", "a", "s", "p", "h"]
const seen = (who: Who): string => {
  const { exposures, health, parts, purpose, reports } = visibleParts(relationOf(who))
  const shown = RecordPart.literals.map((part, index) => (parts.has(part) ? letters[index] : ".")).join("")
  const whose =
    exposures === "all" ? "all" : exposures.length === 0 ? "-" : String(exposures) === exposureOf(who) ? "own" : "else"
  if (parts.size === 0) return "nothing"
  return [shown, "|", reports, whose, health ? "health" : "-", purpose ?? "-"].join(" ")
}
const people = Object.keys(known).filter((who): who is Who => Object.hasOwn(known, who))

describe("what is seen of a case", () => {
  it.each(people)("by %s", (who) => assert.strictEqual(seen(who), expected[who]))

  it("is nothing of an incident that is not there", () => {
    const { incident, principal } = factsOf("manager")
    assert.deepStrictEqual(relationTo(principal, { ...incident, exists: false }), unrelated)
    assert.strictEqual(visibleParts(unrelated).parts.size, 0)
  })

  it("is never another exposed person's part for one who is exposed", () => {
    const { exposures } = visibleParts(relationOf("exposed"))
    assert.deepStrictEqual(exposures, [exposureOf("exposed")])
  })

  it("is the sum of what one is to it: the reporter who is exposed sees the report and the support", () => {
    const { incident, principal } = factsOf("exposed")
    const both = visibleParts(relationTo(principal, { ...incident, reporters: [principal.personRef] }))
    assert.sameMembers([...both.parts], ["case", "narrative", "statement", "addendum", "summary", "support"])
    assert.strictEqual(both.reports, "own")
    assert.deepStrictEqual(both.exposures, [exposureOf("exposed")])
    assert.deepStrictEqual(both.purposes, ["ownExposure", "ownReport"])
  })

  it("is what the closest manager sees, for the manager above a vacant post", () => {
    const { incident, principal } = factsOf("managerAbove")
    assert.isTrue(visibleParts(relationTo(principal, incident, [office])).parts.has("narrative"))
    assert.isFalse(visibleParts(relationTo(principal, incident, [north])).parts.has("narrative"))
  })
})

describe("who is seen to have reported", () => {
  const sees = (mode: "named" | "nameProtected" | "anonymous") =>
    people.filter((who) => seesReporter(relationOf(who), mode))

  it("is seen by those who handle and coordinate, when named", () =>
    assert.sameMembers(sees("named"), ["handler", "manager", "substitute", "coordinator", "managerReporting"]))
  it("is seen by the coordinator alone, when the name is protected", () =>
    assert.deepStrictEqual(sees("nameProtected"), ["coordinator"]))
  it("is seen by nobody, when anonymous", () => assert.deepStrictEqual(sees("anonymous"), []))
})

describe("the gate of the vault", () => {
  const kinds = [Narrative, StatementWords, Reason, Summary, SupportComment].map(({ kind }) => kind)
  const opens = (purpose: string, actor = "p-anna", subject = "i-1") =>
    kinds.filter((kind) => permitOpening({ actor, purpose }, kind, subject))

  it("opens by purpose", () => {
    assert.deepStrictEqual(opens("handling"), kinds)
    assert.deepStrictEqual(opens("consultation"), ["narrative", "statement", "reason", "summary"])
    assert.deepStrictEqual(opens("ownReport"), ["narrative", "summary"])
    assert.deepStrictEqual(opens("safetyRepresentation"), [])
    assert.deepStrictEqual(opens("audit"), [])
  })
  it("opens an exposed person's own words and no colleague's", () => {
    assert.deepStrictEqual(opens("ownExposure", "p-anna", "p-anna"), ["statement", "summary", "support-comment"])
    assert.deepStrictEqual(opens("ownExposure", "p-anna", "p-bo"), ["summary"])
  })
  it("opens nothing for a purpose or a kind it does not know", () => {
    assert.deepStrictEqual(opens("curiosity"), [])
    assert.deepStrictEqual(opens("toString"), [])
    assert.isFalse(permitOpening({ actor: "p-anna", purpose: "handling" }, "diary", "i-1"))
  })
})

describe("whose eyes figures are made for", () => {
  const audience = (who: Who, unitPath: ReadonlyArray<typeof city> = path) =>
    audienceFor(factsOf(who).principal, unitPath)

  it("is by what one is trusted with for the unit or above it", () => {
    const by = people.filter((who) => who !== "anonymous" && who !== "unknown")
    assert.sameMembers(
      by.filter((who) => audience(who) === "handling"),
      [
        "manager",
        "substitute",
        "managerAbove",
        "coordinator",
        "managerExposed",
        "coordinatorExposed",
        "managerAccused",
        "managerReporting"
      ]
    )
    assert.sameMembers(
      by.filter((who) => audience(who) === "district"),
      ["auditorOpened", "safetyRep", "boardOfficer", "auditor"]
    )
  })
  it("is the public's above what one is trusted with, and beside it", () => {
    assert.strictEqual(audience("manager", [city]), "public")
    assert.strictEqual(audience("coordinator", [south, city]), "public")
    assert.strictEqual(audience("auditor", [south, city]), "district")
  })
})

describe("an actor", () => {
  it("is a person by a reference that can be one, and anonymous by its mark", () => {
    assert.deepStrictEqual(
      ["p-anna", "anon:8f3c", "199001011234"].map((actor) => [personOf(actor) !== undefined, isAnonymous(actor)]),
      [
        [true, false],
        [false, true],
        [false, false]
      ]
    )
  })
  it("is trusted with nothing on a day they do not work", () => {
    const { principal } = factsOf("reporterLeft")
    assert.isFalse(principal.active)
    assert.deepStrictEqual(
      principalOf(
        refOf("x"),
        { memberships: [], appointments: [{ role: "manager", unitId: office, from: today }] },
        today
      ).roles,
      []
    )
  })
})
