import * as kernel from "@trygglogg/log"
import { assert, describe, it } from "vitest"
import * as access from "../src/access/error.ts"
import * as followUp from "../src/follow-up/error.ts"
import * as incident from "../src/incident/error.ts"
import * as influenceAttempt from "../src/influence-attempt/error.ts"
import * as organisation from "../src/organisation/error.ts"
import { UnitNotFound } from "../src/organisation/error.ts"
import * as policeReport from "../src/police-report/error.ts"
import * as policy from "../src/policy/error.ts"
import { refusalsBySlice, refusalText } from "../src/refusals/index.ts"
import * as release from "../src/release/error.ts"
import * as retention from "../src/retention/error.ts"
import * as statutoryNotification from "../src/statutory-notification/error.ts"
import * as survey from "../src/survey/error.ts"
import * as riskAssessment from "../src/risk-assessment/error.ts"
import { UnitId } from "../src/vocabulary/ids.ts"

const modules = {
  kernel,
  organisation,
  policy,
  access,
  incident,
  influenceAttempt,
  followUp,
  policeReport,
  riskAssessment,
  statutoryNotification,
  survey,
  release,
  retention
}

/** The error classes a module exports, by name. */
const errorsOf = (module: object): ReadonlyArray<string> =>
  Object.entries(module).flatMap(([name, value]) =>
    typeof value === "function" && value.prototype instanceof Error ? [name] : []
  )
const told = Object.values(refusalsBySlice).flatMap((slice) => Object.entries(slice))

describe("the texts of the refusals", () => {
  it.each(Object.keys(modules))("are there for every error of %s, and for no other", (slice) => {
    const module = Reflect.get(modules, slice)
    const errors = errorsOf(module)
    assert.isAbove(errors.length, 0)
    assert.sameMembers(Object.keys(Reflect.get(refusalsBySlice, slice)), [...errors])
  })

  it("are under the tag of the error, which is its name", () => {
    const tags = Object.values(modules).flatMap((module) =>
      errorsOf(module).map((name) => [name, Reflect.get(Reflect.get(module, name), "identifier")])
    )
    for (const [name, identifier] of tags) assert.strictEqual(identifier, name)
  })

  it("have one code each, never used twice, and one slice a tag", () => {
    const codes = told.map(([, { code }]) => code)
    assert.deepStrictEqual(codes, [...new Set(codes)])
    for (const code of codes) assert.match(code, /^TL-[A-Z]{3,9}-\d{3}$/)
    const tags = told.map(([tag]) => tag)
    assert.deepStrictEqual(tags, [...new Set(tags)])
  })

  it("say what is wrong and what to do, in both languages", () => {
    for (const [tag, { en, hintEn, hintSv, sv }] of told) {
      for (const text of [sv, en, hintSv, hintEn]) {
        assert.match(text, /^[A-ZÅÄÖ].*\.$/u, tag)
        for (const sentence of text.split(/[.!?]\s/)) assert.isAtMost(sentence.split(" ").length, 20, tag)
      }
      assert.notStrictEqual(sv, en, tag)
    }
  })

  it("are told in the language asked for", () => {
    const refused = new UnitNotFound({ unitId: UnitId.make("office") })
    assert.deepStrictEqual(refusalText(refused, "sv"), {
      code: "TL-ORG-002",
      text: "Enheten finns inte.",
      hint: "Välj en enhet i listan."
    })
    assert.strictEqual(refusalText(refused, "en").text, "There is no such unit.")
  })

  it("do not compile for an error without any", () => {
    // @ts-expect-error a tag that no slice has
    const unknown = () => refusalText({ _tag: "SomethingElse" }, "sv")
    assert.throws(unknown)
  })
})
