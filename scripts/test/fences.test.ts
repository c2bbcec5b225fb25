import { describe, expect, it } from "vitest"
import { printedAsPromised, runnableFences } from "../check/fences.ts"

const fenced = (language: string, ...code: ReadonlyArray<string>) => ["```" + language, ...code, "```"]
const document = (...lines: ReadonlyArray<string>) => lines.join("\n")

describe("the fences of a document", () => {
  it("are its TypeScript programs, with what the text below promises", () => {
    const markdown = document("# Title", ...fenced("ts", "console.log(1)"), "prints", ...fenced("text", "1"))
    expect(runnableFences(markdown)).toEqual([
      { language: "ts", file: undefined, code: "console.log(1)", line: 2, output: "1" }
    ])
  })

  it("are its commands that begin with the trygglogg command, and no others", () => {
    const markdown = document(...fenced("sh", "npm start"), ...fenced("sh", "./trygglogg verify", "echo more"))
    expect(runnableFences(markdown)).toEqual([
      { language: "sh", file: undefined, code: "./trygglogg verify\necho more", line: 4, output: undefined }
    ])
  })

  it("have the file's name that the document gives them, when it is one", () => {
    const markdown = document(...fenced("ts city.ts", "1"), ...fenced("ts ../city.ts", "2"), ...fenced("ts city", "3"))
    expect(runnableFences(markdown).map(({ file }) => file)).toEqual(["city.ts", undefined, undefined])
  })

  it("promise nothing when another fence or a heading comes first", () => {
    const another = document(...fenced("ts", "1"), ...fenced("json", "{}"), ...fenced("text", "1"))
    const heading = document(...fenced("ts", "1"), "## Next", ...fenced("text", "1"))
    expect([another, heading].map((markdown) => runnableFences(markdown)[0]?.output)).toEqual([undefined, undefined])
  })

  it("end at a closing mark as long as the opening one", () => {
    const markdown = document("````ts", "const fence = `", "```", "`", "````")
    expect(runnableFences(markdown)[0]?.code).toBe("const fence = `\n```\n`")
  })

  it("are none where there is only prose", () => {
    expect(runnableFences("Use `ts` and ```sh``` inline.")).toEqual([])
  })
})

describe("what was printed", () => {
  it.each([
    { case: "the same text", promised: "8 reported", printed: "8 reported\n" },
    { case: "space at line ends", promised: "a\nb", printed: "a  \nb\n\n" },
    { case: "anything for an ellipsis", promised: "root … at 9", printed: "root 4f2a at 9" }
  ])("is as promised with $case", ({ printed, promised }) => {
    expect(printedAsPromised(promised, printed)).toBe(true)
  })

  it.each([
    { case: "another number", promised: "8 reported", printed: "9 reported" },
    { case: "a line more", promised: "a", printed: "a\nb" },
    { case: "an ellipsis over two lines", promised: "a…c", printed: "a\nc" },
    { case: "a dot read as a pattern", promised: "a.c", printed: "abc" },
    { case: "a beginning only", promised: "a", printed: "ab" }
  ])("is not as promised with $case", ({ printed, promised }) => {
    expect(printedAsPromised(promised, printed)).toBe(false)
  })
})
