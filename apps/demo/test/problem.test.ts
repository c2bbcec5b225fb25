import { Effect } from "effect"
import { createServer } from "node:net"
import { afterEach, assert, beforeEach, describe, expect, it } from "vitest"
import { freePorts } from "../e2e/ports.ts"
import { expectFree, serveHttp } from "../src/loopback.ts"
import { serveSink } from "../src/post/sink.ts"
import {
  AppMissing,
  DatabaseUnusable,
  FileUnusable,
  ForeignLog,
  PartFailed,
  PortBusy,
  type Problem,
  problemText,
  SettingsMissing,
  SettingUnusable
} from "../src/problem.ts"

describe("a problem", () => {
  it.each<{ problem: Problem; code: string; names: string }>([
    { problem: new PortBusy({ port: 4100, setting: "TRYGGLOGG_PORT" }), code: "TL-DEMO-001", names: "TRYGGLOGG_PORT" },
    {
      problem: new SettingUnusable({ setting: "TRYGGLOGG_DEMO", expected: { sv: "on eller off", en: "on or off" } }),
      code: "TL-DEMO-002",
      names: "TRYGGLOGG_DEMO"
    },
    { problem: new AppMissing({ file: "/srv/main.js" }), code: "TL-DEMO-003", names: "/srv/main.js" },
    { problem: new PartFailed({ part: "web" }), code: "TL-DEMO-004", names: "web" },
    { problem: new FileUnusable({ file: "/srv/post" }), code: "TL-DEMO-005", names: "/srv/post" },
    { problem: new DatabaseUnusable({ file: "/srv/log.db", reason: "x" }), code: "TL-DEMO-006", names: "/srv/log.db" },
    { problem: new ForeignLog({ file: "/srv/log.db" }), code: "TL-DEMO-007", names: "/srv/log.db" },
    {
      problem: new SettingsMissing({ settings: ["TRYGGLOGG_OIDC_ISSUER", "TRYGGLOGG_SMTP_URL"] }),
      code: "TL-DEMO-008",
      names: "TRYGGLOGG_OIDC_ISSUER, TRYGGLOGG_SMTP_URL"
    }
  ])("is told as $code in both languages, with what it is about", ({ code, names, problem }) => {
    const [first, sv, en, ...more] = problemText(problem).split("\n")
    assert.strictEqual(first, code)
    assert.include(sv, names)
    assert.include(en, names)
    assert.notEqual(sv, en)
    assert.isEmpty(more)
  })
})

describe("a port somebody else listens on", () => {
  const other = createServer()
  let place = { port: 0, setting: "TRYGGLOGG_TEST" }

  beforeEach(async () => {
    const [port = 0] = await freePorts(1)
    place = { port, setting: "TRYGGLOGG_TEST" }
    await new Promise<void>((resolve) => void other.listen(port, "127.0.0.1", resolve))
  })
  afterEach(() => new Promise((resolve) => void other.close(resolve)))

  const letterbox = { keep: () => Promise.resolve(), letters: () => [] }

  it.each([
    { who: "web's", open: () => expectFree(place, "127.0.0.1") },
    { who: "a page's", open: () => Effect.scoped(serveHttp(place, () => undefined)) },
    { who: "the mail server's", open: () => Effect.scoped(serveSink(place, letterbox)) }
  ])("is reported when it is $who", async ({ open }) => {
    expect(await Effect.runPromise(Effect.flip(open()))).toEqual(new PortBusy(place))
  })

  it("is not reported when it is free", async () => {
    const [port = 0] = await freePorts(1)
    await Effect.runPromise(expectFree({ ...place, port }, "127.0.0.1"))
  })
})
