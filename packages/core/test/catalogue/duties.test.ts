import { assert, describe, it } from "vitest"
import {
  authoritiesToAssess,
  type DutyFacts,
  dutyTriggers,
  dutyTriggersOf,
  needsComplainant
} from "../../src/catalogue/index.ts"
import type { DutyTrigger } from "../../src/vocabulary/authority.ts"

const mild: DutyFacts = {
  forms: ["threat"],
  kinds: ["explicitVerbal"],
  severity: 2,
  occurrenceKind: "otherUnwanted",
  feltThreatened: []
}

describe("what makes it a duty to assess whether an authority must be told", () => {
  it.for([
    { what: "what is serious", facts: { severity: 3 }, triggers: ["seriousOrWorse"] },
    { what: "danger to life", facts: { severity: 4 }, triggers: ["seriousOrWorse"] },
    { what: "any violence", facts: { forms: ["violence"], severity: 1 }, triggers: ["violence"] },
    { what: "a weapon that was shown", facts: { kinds: ["weaponShown"] }, triggers: ["weaponThreat"] },
    { what: "a death threat", facts: { kinds: ["deathThreat"] }, triggers: ["deathThreat"] },
    {
      what: "a death threat that one of several felt",
      facts: { kinds: ["deathThreat"], feltThreatened: [0, 2] },
      triggers: ["deathThreat"]
    },
    { what: "an injury", facts: { occurrenceKind: "injury" }, triggers: ["injury"] },
    { what: "a work injury", facts: { occurrenceKind: "workInjury" }, triggers: ["injury", "workInjury"] }
  ] satisfies ReadonlyArray<{ what: string; facts: Partial<DutyFacts>; triggers: ReadonlyArray<DutyTrigger> }>)(
    "is $what",
    ({ facts, triggers }) => assert.deepStrictEqual(dutyTriggersOf({ ...mild, ...facts }), triggers)
  )

  it.for([
    { what: "a threat of moderate severity", facts: {} },
    { what: "a death threat that nobody took as meant", facts: { kinds: ["deathThreat"], feltThreatened: [0, 1] } },
    { what: "a near miss", facts: { occurrenceKind: "nearMiss" } }
  ] satisfies ReadonlyArray<{ what: string; facts: Partial<DutyFacts> }>)("is not $what", ({ facts }) =>
    assert.isEmpty(dutyTriggersOf({ ...mild, ...facts }))
  )

  it("scenario 4: several exposed by one threat make none: only several injured do", () =>
    assert.isEmpty(authoritiesToAssess({ ...mild, feltThreatened: [2, 3, 4, 1, 2] })))

  it("is not what nobody has judged the severity of, unless something else says so", () => {
    const { severity: _unknown, ...unjudged } = mild
    assert.isEmpty(dutyTriggersOf(unjudged))
    assert.deepStrictEqual(authoritiesToAssess({ ...unjudged, forms: ["violence"] }), ["workEnvironmentAuthority"])
  })

  it("names each authority once, and each trigger has a law", () => {
    assert.deepStrictEqual(
      authoritiesToAssess({ ...mild, forms: ["violence"], severity: 4, occurrenceKind: "workInjury" }),
      ["workEnvironmentAuthority", "insuranceAgency"]
    )
    for (const { source } of Object.values(dutyTriggers)) assert.isNotEmpty(source)
  })
})

describe("an offence that needs the complainant", () => {
  it.for([
    ["molestation", "clientHome", true],
    ["molestation", "publicPlace", false],
    ["breach-of-domestic-peace", "publicPlace", true],
    ["defamation", "online", true],
    ["assault", "clientHome", false],
    ["unlawful-threat", "phone", false],
    ["attack-on-official", "office", false],
    ["minor-property-damage", "office", false],
    ["no-such-offence", "office", false]
  ] as const)("%s in %s: %s", ([code, place, needs]) => assert.strictEqual(needsComplainant(code, place), needs))
})
