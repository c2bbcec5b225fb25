import { assert, describe, it } from "@effect/vitest"
import { mailOf } from "../../src/reaction/mail.ts"
import { DeadlineReaction } from "../../src/vocabulary/deadline.ts"
import { deadlineReactions } from "../../src/catalogue/deadlines.ts"
import type { Notice, Template } from "../../src/reaction/notice.ts"
import { mailTexts } from "../../src/reaction/texts.ts"
import { at, day, incident, number, person } from "../overview/city.ts"
import { lix, sentencesIn } from "./lix.ts"

const notice = (template: Template, given: Partial<Notice> = {}): Notice => ({
  key: "k-1",
  to: person("sara"),
  template,
  incidentId: incident("1"),
  number: number("00001"),
  by: day("2026-03-03"),
  at: at("2026-03-02T14:10"),
  ...given
})
const baseUrl = "https://trygglogg.example.se"
const context = { baseUrl, contactName: "Anna Ek" }
const templates: ReadonlyArray<Template> = [
  "receipt",
  "receiptForOther",
  "toManager",
  "confirmExposure",
  "assigned",
  "reportAdded",
  "read",
  "policeReported",
  "closed",
  "reopened",
  "opened",
  "followUp",
  "notStarted",
  "waits",
  "late",
  "task",
  "missedCheckIn"
]
const languages = ["sv", "en"] as const
const every = templates.flatMap((template) => languages.map((language) => ({ template, language })))

describe("lix", () => {
  it("is words a sentence plus the percentage of long words", () => {
    assert.strictEqual(lix("Det här är en mening."), 5)
    assert.strictEqual(lix("Socialtjänsten hjälper. Ring oss."), 2 + 50)
    assert.deepStrictEqual(
      sentencesIn("Läs den: https://a.example/b\n\nRing 112.").map(({ length }) => length),
      [2, 2]
    )
  })
})

describe.each(every)("the mail $template ($language)", ({ language, template }) => {
  const mails = [mailOf(notice(template), context, language), mailOf(notice(template), { baseUrl }, language)]

  it.each(mails)("is plain: LIX at most 30, sentences of at most 15 words", ({ text }) => {
    const body = text.split("\n\n").slice(0, -1).join("\n\n")
    assert.isAtMost(lix(body), 30)
    for (const sentence of sentencesIn(body)) assert.isAtMost(sentence.length, 15, sentence.join(" "))
  })

  it("has a subject without a name, one link, and the same words in both forms", () => {
    for (const { html, subject, text } of mails) {
      assert.notInclude(subject, "Anna")
      assert.isAtMost(subject.length, 60)
      assert.strictEqual(text.split("https://").length, 2)
      assert.strictEqual(html.split("<a ").length, 2)
      assert.include(html, `<html lang="${language}">`)
      for (const paragraph of text.trim().split("\n\n").slice(0, -1)) assert.include(html, `<p>${paragraph}</p>`)
      assert.isBelow(html.length, 15_000)
    }
  })

  it("has nothing left to fill in", () => {
    for (const { html, subject, text } of mails) {
      for (const part of [html, subject, text]) assert.notMatch(part, /undefined|\$\{|  /)
    }
  })
})

describe("a mail", () => {
  it("names the contact, and otherwise nobody", () => {
    assert.include(mailOf(notice("receipt"), context, "sv").text, "Anna Ek hör av sig senast 3 mars.")
    assert.include(
      mailOf(notice("receipt"), { baseUrl }, "sv").text,
      "Den som tar hand om ärendet hör av sig senast 3 mars."
    )
    assert.include(mailOf(notice("read"), context, "sv").text, "Anna Ek läste din rapport den 2 mars klockan 15.10.")
    assert.include(mailOf(notice("read"), context, "en").text, "Anna Ek read your report on 2 March at 15:10.")
    for (const template of templates) {
      const { html, text } = mailOf(notice(template), context, "sv")
      assert.notInclude(text + html, "p-sara")
    }
  })

  it("leads whoever acts to the case and whoever it concerns to their own page", () => {
    const linked = (template: Template) =>
      mailOf(notice(template), { baseUrl: `${baseUrl}/` }, "sv").text.match(/https:\S+/)?.[0]
    const acting = new Set<Template>([
      "toManager",
      "assigned",
      "reportAdded",
      "reopened",
      "opened",
      "notStarted",
      "waits",
      "late"
    ])
    const ofNoCase = new Set<Template>(["task", "missedCheckIn"])
    for (const template of ofNoCase) assert.strictEqual(linked(template), `${baseUrl}/`)
    for (const template of templates.filter((one) => !ofNoCase.has(one))) {
      const page = acting.has(template) ? "arenden" : "mina"
      assert.strictEqual(linked(template), `${baseUrl}/${page}/${number("00001")}`)
    }
  })

  it("without a number leads to the list", () => {
    const { number: _, ...unnumbered } = notice("confirmExposure")
    assert.match(mailOf(unnumbered, context, "sv").text, /\/mina\n$/)
  })

  it("says what is to be done of what is no case, plainly whatever it is", () => {
    for (const language of languages) {
      for (const reaction of DeadlineReaction.literals) {
        const { text } = mailOf(notice("task", { reaction }), context, language)
        assert.include(text, deadlineReactions[reaction][language])
        assert.isAtMost(lix(text.split("\n\n").slice(0, -1).join("\n\n")), 30, text)
      }
    }
  })

  it("says nothing of what is to be done in a case, to whom it may be about", () => {
    for (const template of ["waits", "late"] as const) {
      const { subject, text } = mailOf(notice(template, { reaction: "notifyInsuranceAgency" }), context, "sv")
      assert.notMatch(`${subject} ${text}`, /Försäkringskassan|Sara|Anna/)
    }
  })

  it("of an emergency opening says by when to look at it, and neither who opened it nor why", () => {
    for (const language of languages) {
      const { subject, text } = mailOf(notice("opened", { contactRef: person("kim") }), context, language)
      assert.include(text, language === "sv" ? "senast 3 mars" : "by 3 March")
      assert.notMatch(`${subject} ${text}`, /Anna|Sara|kim/)
    }
  })

  it("of a missed check-in says whom to call, when, and that it is no alarm", () => {
    const { text } = mailOf(notice("missedCheckIn"), context, "sv")
    assert.include(text, "Ring dem. Får du inget svar: ring 112.")
    assert.include(text, "den 2 mars klockan 15.10")
    assert.include(text, "är inget larm")
  })

  it("is safe whatever the contact is called", () => {
    const { html } = mailOf(notice("receipt"), { ...context, contactName: `<b onclick="x">A & B</b>` }, "sv")
    assert.include(html, "&lt;b onclick=&quot;x&quot;&gt;A &amp; B&lt;/b&gt;")
    assert.notInclude(html, "<b ")
  })

  it("has a text for every cause", () => {
    for (const language of languages) {
      const { someone: _someone, something: _something, soon: _soon, ...texts } = mailTexts[language]
      assert.deepStrictEqual(Object.keys(texts).toSorted(), templates.toSorted())
    }
  })
})
