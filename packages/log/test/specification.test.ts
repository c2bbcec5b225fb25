import { assert, describe, it } from "@effect/vitest"
import { ActorRef } from "@trygglogg/log"
import { specify, view } from "@trygglogg/log/testing"
import { CaseClosed, CaseId, CaseOpened, CloseCase, NotOpened, NotYours, openCases } from "./casebook.ts"

const caseId = CaseId.make("1")
const other = CaseId.make("2")
const opened = CaseOpened({ caseId, opener: "spec", units: ["x"] })
const closed = CaseClosed({ caseId })
const { given } = specify(CloseCase)

describe("a specification of a decision", () => {
  it("holds for what is decided, and for nothing else", () => {
    const decided = given(opened).when({ caseId })
    decided.thenDecided(closed)
    assert.throws(() => decided.thenDecided())
    assert.throws(() => decided.thenDecided(CaseClosed({ caseId: other })))
    assert.throws(() => decided.thenDecided(closed, closed))
    assert.throws(() => decided.thenNothing())
    assert.throws(() => decided.thenRefused(new NotOpened({ caseId })))
  })

  it("holds for a refusal, with what is in it, and for nothing else", () => {
    const refused = given().when({ caseId })
    refused.thenRefused(new NotOpened({ caseId }))
    assert.throws(() => refused.thenRefused(new NotOpened({ caseId: other })))
    assert.throws(() => refused.thenRefused(new NotYours({ opener: "spec" })))
    assert.throws(() => refused.thenNothing())
    assert.throws(() => refused.thenDecided(closed))
  })

  it("holds for nothing decided, and for nothing else", () => {
    const nothing = given(opened, closed).when({ caseId })
    nothing.thenNothing()
    assert.throws(() => nothing.thenDecided(closed))
    assert.throws(() => nothing.thenRefused(new NotOpened({ caseId })))
  })

  it("sends what is given through its tags, like the log: another case's events are not this one's", () => {
    given(opened)
      .when({ caseId: other })
      .thenRefused(new NotOpened({ caseId: other }))
  })

  it("lets the context be set", () => {
    const somebody = { actor: ActorRef.make("a-9") }
    given(opened)
      .when({ caseId }, somebody)
      .thenRefused(new NotYours({ opener: "spec" }))
    given(opened)
      .when({ caseId }, { ...somebody, role: "officer" })
      .thenDecided(closed)
  })

  it("does not take an event that could not be stored", () => {
    assert.throws(() => given(CaseOpened({ ...opened, units: [JSON.parse("1")] })).when({ caseId }))
  })
})

describe("a specification of a view", () => {
  const row = { caseId, units: ["x"], opened: "at 1" }

  it("holds for the rows there are, and for nothing else", () => {
    const specified = view(openCases).given(opened)
    specified.thenRows(row)
    assert.throws(() => specified.thenRows())
    assert.throws(() => specified.thenRows({ ...row, units: [] }))
    assert.throws(() => specified.thenRows(row, row))
  })

  it("holds for no rows, and for nothing else", () => {
    const specified = view(openCases).given(opened, closed)
    specified.thenRows()
    assert.throws(() => specified.thenRows(row))
  })
})
