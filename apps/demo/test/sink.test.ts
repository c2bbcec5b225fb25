import { Effect, Exit, Scope } from "effect"
import { appendFile, mkdir, mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createTransport } from "nodemailer"
import { afterEach, assert, beforeEach, describe, expect, it } from "vitest"
import { freePorts } from "../e2e/ports.ts"
import { type Letterbox, openLetterbox } from "../src/post/letterbox.ts"
import { servePost } from "../src/post/server.ts"
import { serveSink } from "../src/post/sink.ts"

let folder: string
let scope: Scope.Closeable
let smtp: number
let post: number
let letterbox: Letterbox

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "trygglogg-sink-"))
  await open()
})

afterEach(async () => {
  await close()
  await rm(folder, { recursive: true })
})

async function open(): Promise<void> {
  const [first = 0, second = 0] = await freePorts(2)
  smtp = first
  post = second
  scope = await Effect.runPromise(Scope.make())
  letterbox = await Effect.runPromise(openLetterbox(folder))
  const sink = serveSink({ port: smtp, setting: "TEST" }, letterbox)
  const page = servePost({ port: post, setting: "TEST" }, letterbox)
  await Effect.runPromise(Effect.andThen(sink, page).pipe(Scope.provide(scope)))
}

const close = () => Effect.runPromise(Scope.close(scope, Exit.void))

const mail = {
  from: "Trygglogg <trygglogg@example.test>",
  to: ["sara.lind@example.test"],
  subject: "Vi har fått din rapport",
  text: "Du ska inte behöva hantera det ensam."
}

const send = (changes: Readonly<Record<string, unknown>> = {}) =>
  createTransport({ host: "127.0.0.1", port: smtp, ignoreTLS: true }).sendMail({ ...mail, ...changes })

const messages = async (): Promise<unknown> => (await fetch(`http://127.0.0.1:${post}/messages.json`)).json()

describe("the mail server", () => {
  it("keeps a mail as it was sent", async () => {
    await send({ messageId: "<a-1@example.test>", html: "<p>Hej</p>", headers: { "Content-Language": "sv" } })
    expect(await messages()).toMatchObject([
      {
        messageId: "<a-1@example.test>",
        from: "trygglogg@example.test",
        to: ["sara.lind@example.test"],
        subject: "Vi har fått din rapport",
        text: "Du ska inte behöva hantera det ensam.\n",
        html: "<p>Hej</p>\n",
        language: "sv"
      }
    ])
  })

  it("shows the newest mail first, and a mail sent twice as two", async () => {
    await send({ subject: "första", messageId: "<a-1@example.test>" })
    await send({ subject: "andra", messageId: "<a-2@example.test>" })
    await send({ subject: "andra", messageId: "<a-2@example.test>" })
    const ids = letterbox.letters().map(({ messageId }) => messageId)
    assert.deepEqual(ids, ["<a-2@example.test>", "<a-2@example.test>", "<a-1@example.test>"])
  })

  it("goes by the envelope for who gets a mail, so that a blind copy is seen", async () => {
    await send({ bcc: "anna.ek@example.test" })
    assert.sameMembers([...(letterbox.letters()[0]?.to ?? [])], ["sara.lind@example.test", "anna.ek@example.test"])
  })

  it("keeps all of many mails sent at once", async () => {
    const subjects = Array.from({ length: 25 }, (_, number) => `mejl ${number}`)
    await Promise.all(subjects.map((subject) => send({ subject })))
    assert.sameMembers(
      letterbox.letters().map(({ subject }) => subject),
      subjects
    )
    const lines = (await readFile(join(folder, "demo-post.ndjson"), "utf8")).trimEnd().split("\n")
    assert.lengthOf(lines, 25)
  })

  it("refuses a mail of more than a million bytes, and keeps nothing of it", async () => {
    await expect(send({ text: "x".repeat(1_200_000) })).rejects.toMatchObject({ responseCode: 552 })
    assert.isEmpty(letterbox.letters())
  })

  it("accepts no mail it could not keep", async () => {
    const file = join(folder, "demo-post.ndjson")
    await rm(file)
    await mkdir(file)
    await expect(send()).rejects.toMatchObject({ responseCode: 450 })
    assert.isEmpty(letterbox.letters())
  })
})

describe("after a restart the mailbox", () => {
  it("has its mails still", async () => {
    await send({ subject: "före" })
    await close()
    await open()
    await send({ subject: "efter" })
    assert.deepEqual(
      letterbox.letters().map(({ subject }) => subject),
      ["efter", "före"]
    )
  })

  it("loses no more than the line that was being written when the power went", async () => {
    await send({ subject: "hel" })
    await close()
    await appendFile(join(folder, "demo-post.ndjson"), `{"messageId":"<half`)
    await open()
    await send({ subject: "ny" })
    await close()
    await open()
    assert.deepEqual(
      letterbox.letters().map(({ subject }) => subject),
      ["ny", "hel"]
    )
  })
})

describe("the mailbox page", () => {
  it("shows words from a mail as words", async () => {
    await send({ subject: "<script>alert(1)</script>", text: "<img src=x onerror=alert(1)>" })
    const page = await (await fetch(`http://127.0.0.1:${post}/`)).text()
    assert.include(page, "&lt;script&gt;alert(1)&lt;/script&gt;")
    assert.notMatch(page, /<script|<img/)
  })

  it.each([
    { query: "?sprak=en", says: "There is no mail yet." },
    { query: "", says: "Det finns ingen post än." }
  ])("answers $query in that language", async ({ query, says }) => {
    assert.include(await (await fetch(`http://127.0.0.1:${post}/${query}`)).text(), says)
  })

  it("is one page", async () => {
    const answer = await fetch(`http://127.0.0.1:${post}/elsewhere`)
    assert.strictEqual(answer.status, 404)
    assert.include(await answer.text(), "Sidan finns inte")
  })
})
