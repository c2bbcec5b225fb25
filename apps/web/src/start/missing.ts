import { Effect } from "effect"
import { PageNotFound } from "../server/failure.ts"
import { memberForm, openPage, otherwise } from "../server/handling.ts"

/** Every address that leads nowhere: the same page as what somebody may not see. */
export const missingRoutes = [
  openPage("/*", () => Effect.fail(new PageNotFound())),
  memberForm("/*", () => Effect.fail(new PageNotFound())),
  ...otherwise("/*", () => Effect.fail(new PageNotFound()))
]
