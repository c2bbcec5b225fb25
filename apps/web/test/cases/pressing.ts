/** A form about a case, filled in and sent; and what it may never do. */
import { assert } from "vitest"
import type { House, Who } from "../house.ts"
import type { Answer, Fields } from "../visitor.ts"
import { wordsOn } from "../visitor.ts"
import type { Told } from "./told.ts"

/** Opens the form at an address below the case's own, fills it in and sends it. */
export const sentBy = async (house: House, who: Who, one: Told, path: string, fields: Fields): Promise<Answer> => {
  const visitor = await house.as(who)
  const page = await visitor.open(`/arenden/${one.number}/${path}`)
  assert.strictEqual(page.status, 200, wordsOn(page))
  return visitor.send(page, fields)
}

/** Done: back on the case's page, which is what the answer is. */
export const doneBy = async (house: House, who: Who, one: Told, path: string, fields: Fields): Promise<string> => {
  const answer = await sentBy(house, who, one, path, fields)
  assert.strictEqual(answer.status, 303, wordsOn(answer))
  assert.strictEqual(answer.location, `/arenden/${one.number}`)
  return wordsOn(await (await house.as(who)).open(answer.location))
}

/** Not done: the same page with why not, and not an event more in the log. */
export const refusedBy = async (
  house: House,
  who: Who,
  one: Told,
  path: string,
  fields: Fields,
  status: 409 | 422
): Promise<Answer> => {
  const before = await house.head()
  const answer = await sentBy(house, who, one, path, fields)
  assert.strictEqual(answer.status, status, wordsOn(answer))
  assert.strictEqual(await house.head(), before)
  assert.match(answer.body, /<title>Fel: /)
  return answer
}
