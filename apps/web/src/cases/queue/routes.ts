import { cases } from "@trygglogg/core/overview"
import { ViewStore } from "@trygglogg/log"
import { Effect } from "effect"
import { PageNotFound } from "../../server/failure.ts"
import { memberPage } from "../../server/handling.ts"
import { organisationOf } from "../../server/organisation.ts"
import { principalIn } from "../../server/reading.ts"
import { listPage } from "./list.tsx"
import { followedBy, ledBy } from "./scope.ts"
import { todoPage } from "./todo.tsx"

/** The queue for those who lead or handle, the plain list for those who follow from outside; for others there is no such page. */
export const queueRoutes = [
  memberPage(
    "/arenden",
    Effect.fnUntraced(function* (visit) {
      const organisation = yield* organisationOf(visit)
      const principal = principalIn(organisation, visit)
      const led = ledBy(principal)
      const followed = followedBy(principal)
      const views = yield* ViewStore
      const handled = yield* views.list(cases, { where: { handler: visit.member.ref }, limit: 1 })
      const hasQueue = principal.active && (led.length > 0 || handled.total > 0)
      if (!hasQueue && followed.length === 0) return yield* new PageNotFound()
      if (hasQueue && visit.query.get("visa") !== "alla") return yield* todoPage(visit, organisation)
      return yield* listPage(visit, organisation, [...led, ...followed], hasQueue)
    })
  )
]
