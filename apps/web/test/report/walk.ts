/** Ways through the wizard, as far as a test wants to go. */
import { cases, type CaseRow } from "@trygglogg/core/overview"
import { ViewStore } from "@trygglogg/log"
import { Effect } from "effect"
import { assert } from "vitest"
import type { House } from "../house.ts"
import type { Answer, Fields, Visitor } from "../visitor.ts"

/** Sends a page's form and opens where it leads. */
export const goOn = async (visitor: Visitor, page: Answer, fields: Fields, action?: string): Promise<Answer> => {
  const answer = await visitor.send(page, fields, action)
  assert.strictEqual(answer.status, 303, answer.body)
  return visitor.open(answer.location)
}

/** The draft that a page is about. */
export const draftOn = ({ body }: Answer): string => /utkast=([0-9a-f]+)/.exec(body)?.[1] ?? ""

export interface Story {
  readonly forms?: ReadonlyArray<string>
  readonly narrative?: string
}

/** From the start page to the one before sending, as somebody who was hit. */
export const toCheck = async (
  visitor: Visitor,
  { forms = ["threat"], narrative = "" }: Story = {}
): Promise<Answer> => {
  const safety = await goOn(visitor, await visitor.open("/rapportera"), { vem: "jag" })
  const event = await goOn(visitor, safety, { svar: "yes" })
  const story = await goOn(visitor, event, { handelse: forms })
  return goOn(visitor, story, { berattelse: narrative, val: narrative === "" ? "hoppa" : "fortsatt" })
}

/** The number of a new report. */
export const reported = async (visitor: Visitor, story: Story = {}): Promise<string> => {
  const sent = await visitor.send(await toCheck(visitor, story), {})
  assert.strictEqual(sent.status, 303, sent.body)
  assert.match(sent.location, /^\/rapportera\/klart\/H-\d{4}-[0-9A-Z]{5}$/)
  return sent.location.slice("/rapportera/klart/".length)
}

/** The case that a number belongs to, as the views know it. */
export const caseBy = (house: House, number: string): Promise<CaseRow> =>
  house.run(
    Effect.gen(function* () {
      const { rows } = yield* (yield* ViewStore).list(cases, { where: { number } })
      const [row] = rows
      assert.isDefined(row)
      if (row === undefined) return yield* Effect.die("no such case")
      return row
    })
  )
