import { describe, expect, it } from "vitest"
import { closingLine, failed, foundNothing, judged, passed } from "../check/outcome.ts"
import { counted } from "../check/tests.ts"

const report = {
  success: true,
  numPassedTests: 40,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: "a.test.ts", status: "passed", assertionResults: [{ status: "passed" }] }]
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
  it("fails by its failed tests, and shows what was printed", () => {
    const failing = { ...report, success: false, numFailedTests: 2 }
    expect(counted("tests", failing, "printed")).toMatchObject({ passed: 40, failed: 2, report: "printed" })
  })

  it("counts a file that could not be loaded", () => {
    const broken = { name: "b.test.ts", status: "failed", assertionResults: [] }
    const failing = { ...report, success: false, testResults: [...report.testResults, broken] }
    expect(counted("tests", failing, "")).toMatchObject({ passed: 40, failed: 1 })
  })

  it("fails by an error outside every test", () => {
    expect(counted("tests", { ...report, success: false }, "")).toMatchObject({ passed: 40, failed: 1 })
  })
})
