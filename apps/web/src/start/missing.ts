import { Effect } from "effect"
import { PageNotFound } from "../server/failure.ts"
import { memberForm, openPage } from "../server/handling.ts"

/** Every address that leads nowhere: the same page as what somebody may not see. */
export const missingRoutes = [
  openPage("/*", () => Effect.fail(new PageNotFound())),
  memberForm("/*", () => Effect.fail(new PageNotFound()))
]
