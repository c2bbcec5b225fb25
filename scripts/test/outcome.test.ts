import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { closingLine, failed, foundNothing, judged, passed } from "../check/outcome.ts"
import { counted } from "../check/tests.ts"
import { root } from "../check/workspace.ts"

const passing = { status: "passed", fullName: "a rule holds", failureMessages: [] }

const report = {
  success: true,
  numPassedTests: 40,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: "a.test.ts", status: "passed", assertionResults: [passing] }]
}

describe("the closing line", () => {
  it("adds up checks and tests", () => {
    expect(closingLine([passed("lint"), failed("types", "…"), counted("tests", report, "")])).toBe(
      "41 passed, 1 failed"
    )
  })

  it("names what was skipped when something was", () => {
    const skipping = counted("tests", { ...report, numPendingTests: 2, numTodoTests: 1 }, "")
    expect(closingLine([skipping])).toBe("40 passed, 0 failed, 3 skipped")
  })
})

describe("a check", () => {
  it("passes when nobody complains, and fails with every complaint", () => {
    expect(judged("a", [])).toMatchObject({ passed: 1, failed: 0 })
    expect(judged("a", ["one", "two"])).toMatchObject({ passed: 0, failed: 1, report: "one\ntwo" })
  })

  it("fails when it found nothing to check", () => {
    expect(foundNothing("a", "modules")).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe("a test run", () => {
  it("fails by its failed tests, and names each with its reason", () => {
    const failure = { status: "failed", fullName: "a rule breaks", failureMessages: ["expected 1 to be 2"] }
    const testResults = [
      { name: join(root, "a.test.ts"), status: "failed", assertionResults: [passing, failure, failure] }
    ]
    const failing = { ...report, success: false, numFailedTests: 2, testResults }
    const told = "a.test.ts > a rule breaks\nexpected 1 to be 2"
    const outcome = counted("tests", failing, "everything that was printed")
    expect(outcome).toMatchObject({ passed: 40, failed: 2, report: `${told}\n\n${told}` })
  })

  it("counts a file that could not be loaded", () => {
    const broken = {
      name: join(root, "b.test.ts"),
      status: "failed",
      message: "no such module",
      assertionResults: []
    }
    const failing = { ...report, success: false, testResults: [...report.testResults, broken] }
    expect(counted("tests", failing, "")).toMatchObject({
      passed: 40,
      failed: 1,
      report: "b.test.ts could not be loaded\nno such module"
    })
  })

  it("shows what was printed where a file does not say why it could not be loaded", () => {
    const silent = { name: join(root, "b.test.ts"), status: "failed", message: "", assertionResults: [] }
    const failing = { ...report, success: false, testResults: [silent] }
    expect(counted("tests", failing, "a hook failed").report).toBe("b.test.ts could not be loaded\n\n\na hook failed")
  })

  it("fails by an error outside every test, and shows what was printed", () => {
    const outcome = counted("tests", { ...report, success: false }, "an unhandled rejection")
    expect(outcome).toMatchObject({ passed: 40, failed: 1, report: "an unhandled rejection" })
  })
})
