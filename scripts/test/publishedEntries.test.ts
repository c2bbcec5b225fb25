import { describe, expect, it } from "vitest"
import { publishedEntries } from "../check/publishedEntries.ts"

describe("a packed package", () => {
  it("exports what the build makes of each source, with its declarations", () => {
    expect(publishedEntries({ exports: { "./incident": "./src/incident/index.ts" } })).toEqual({
      exports: { "./incident": { types: "./dist/incident/index.d.ts", default: "./dist/incident/index.js" } }
    })
  })

  it("exports as it is what needs no build", () => {
    expect(publishedEntries({ exports: { "./package.json": "./package.json" } }).exports).toEqual({
      "./package.json": "./package.json"
    })
  })

  it("offers its command built", () => {
    expect(publishedEntries({ bin: { trygglogg: "./src/main.ts" } }).bin).toEqual({ trygglogg: "./dist/main.js" })
  })
})
