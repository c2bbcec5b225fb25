import { IncidentId, Occurred } from "@trygglogg/core/vocabulary"
import { IncidentNotFound, OccurredInFuture } from "@trygglogg/core/incident"
import { NotAuthorised } from "@trygglogg/core/access"
import { refusalsBySlice } from "@trygglogg/core/refusals"
import { LogBusy, LogUnavailable } from "@trygglogg/log"
import { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { Cause, DateTime, Effect, Logger, Redacted } from "effect"
import { HttpServerResponse } from "effect/http"
import { assert, describe, it } from "vitest"
import { LoginFailed, LoginUnavailable } from "../../src/login/identityProvider.ts"
import { Elsewhere, failurePage, NotInDirectory, PageNotFound } from "../../src/server/failure.ts"
import { FormFromElsewhere, FormTooLarge, FormUnreadable } from "../../src/server/form.ts"
import type { Visit } from "../../src/server/visit.ts"

const visitIn = (lang: Visit["lang"]): Visit => ({
  lang,
  nonce: "n",
  path: "/mina",
  query: new URLSearchParams(),
  params: {},
  now: DateTime.makeUnsafe("2026-03-02T09:00:00Z"),
  settings: {
    port: 1,
    host: "127.0.0.1",
    baseUrl: "http://localhost:1",
    databaseUrl: Redacted.make("sqlite:a.db"),
    keysUrl: undefined,
    origin: "test",
    kek: undefined,
    kekFile: undefined,
    identity: { issuer: "http://127.0.0.1:9", clientId: "c", clientSecret: Redacted.make("s") },
    demoPostUrl: undefined
  },
  member: undefined
})

const answerTo = async (cause: Cause.Cause<unknown>, lang: Visit["lang"]) => {
  const logged: Array<string> = []
  const collecting = Logger.layer([Logger.map(Logger.formatLogFmt, (line) => void logged.push(line))])
  const response = await Effect.runPromise(failurePage(visitIn(lang), cause).pipe(Effect.provide(collecting)))
  const web = HttpServerResponse.toWeb(response)
  return {
    status: web.status,
    body: await web.text(),
    location: web.headers.get("location"),
    logged: logged.join("\n")
  }
}

const incidentId = IncidentId.make("i-1")
const occurred = Occurred.make({ local: "2030-01-01T10:00", precision: "minute", zone: "Europe/Stockholm" })

const problems = [
  { error: new PageNotFound(), status: 404, code: "TL-WEB-404" },
  { error: new NotInDirectory(), status: 403, code: "TL-WEB-001" },
  { error: new FormFromElsewhere(), status: 403, code: "TL-WEB-002" },
  { error: new FormUnreadable(), status: 400, code: "TL-WEB-003" },
  { error: new FormTooLarge(), status: 413, code: "TL-WEB-004" },
  { error: new StorageUnavailable({ store: "state", reason: "busy" }), status: 503, code: "TL-WEB-005" },
  { error: new LoginFailed({ reason: "refused" }), status: 403, code: "TL-WEB-006" },
  { error: new LoginUnavailable(), status: 503, code: "TL-WEB-013" },
  { error: new LogUnavailable({ reason: "full" }), status: 503, code: "TL-LOG-004" },
  { error: new LogBusy({ waiting: 2_048 }), status: 503, code: "TL-LOG-007" },
  {
    error: new NotAuthorised({ command: "CloseIncident" }),
    status: 403,
    code: refusalsBySlice.access.NotAuthorised.code
  },
  { error: new IncidentNotFound({ incidentId }), status: 404, code: refusalsBySlice.incident.IncidentNotFound.code },
  {
    error: new OccurredInFuture({ incidentId, occurred }),
    status: 409,
    code: refusalsBySlice.incident.OccurredInFuture.code
  }
]

describe("a problem as a page", () => {
  it.each(problems)("$error._tag has the status, and the code in both languages", async ({ code, error, status }) => {
    for (const lang of ["sv", "en"] as const) {
      const answer = await answerTo(Cause.fail(error), lang)
      assert.strictEqual(answer.status, status)
      assert.include(answer.body, `<strong>${code}</strong>`)
      assert.include(answer.body, `<html lang="${lang}"`)
    }
  })

  it("says other words in the other language", async () => {
    for (const { error } of problems) {
      const [sv, en] = await Promise.all([answerTo(Cause.fail(error), "sv"), answerTo(Cause.fail(error), "en")])
      const heading = ({ body }: { readonly body: string }) => /<h1>(.*?)<\/h1><p>(.*?)<\/p>/.exec(body)?.slice(1)
      assert.isDefined(heading(sv))
      assert.notDeepEqual(heading(sv), heading(en))
    }
  })

  it("leads on where what was asked for is elsewhere", async () => {
    const { location, status } = await answerTo(Cause.fail(new Elsewhere({ to: "/mina" })), "sv")
    assert.deepStrictEqual([status, location], [303, "/mina"])
  })

  it.each([
    { what: "a defect", cause: Cause.die(new TypeError("Sara Lind bor på Storgatan 1")) },
    { what: "an error nobody foresaw", cause: Cause.fail(new RangeError("Sara Lind")) },
    { what: "a text", cause: Cause.die("Sara Lind") },
    { what: "nothing", cause: Cause.die(undefined) }
  ])("tells nothing from inside after $what, on the page or in the log", async ({ cause }) => {
    const { body, logged, status } = await answerTo(cause, "sv")
    assert.strictEqual(status, 500)
    assert.include(body, "TL-WEB-500")
    assert.include(logged, "TL-WEB-500")
    for (const text of [body, logged]) assert.notMatch(text, /Sara|Storgatan/)
    assert.notMatch(body, /\bat \S+:\d+|TypeError|RangeError/)
  })

  it("names the kind and the place of a defect in the log alone", async () => {
    const { logged } = await answerTo(Cause.die(new TypeError("x")), "sv")
    assert.match(logged, /TypeError/)
    assert.match(logged, /problems\.test\.ts/)
  })
})
