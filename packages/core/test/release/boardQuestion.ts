/** The party groups ask something before the meeting of 16 April 2026. */
import { BoardQuestionReceived } from "../../src/release/event.ts"
import { BoardQuestionId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { words } from "../fixture.ts"
import { path } from "./figures.ts"

export const day = (text: string) => Day.make(text)
export const today = day("2026-03-02")
export const boardQuestionId = BoardQuestionId.make("q-1")
export const asked = {
  boardQuestionId,
  unitPath: path,
  from: "partyGroup",
  text: words<string>(boardQuestionId),
  meetingOn: day("2026-04-16")
} as const
export const received = BoardQuestionReceived({ ...asked, dueOn: day("2026-04-02") })
