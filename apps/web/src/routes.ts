/** Every page and every form of the web app. */
import { HttpRouter } from "effect/http"
import { aboutRoutes } from "./about/routes.tsx"
import { caseRoutes } from "./cases/routes.ts"
import { loginRoutes } from "./login/routes.tsx"
import { additionRoutes } from "./mine/additions.tsx"
import { followUpRoutes } from "./mine/followUp.tsx"
import { listRoute as mineRoute } from "./mine/list.tsx"
import { ownPageRoutes } from "./mine/page.tsx"
import { readersRoute } from "./mine/readers.tsx"
import { statementRoutes } from "./mine/statement.tsx"
import { supportRoutes } from "./mine/support.tsx"
import { alarmRoutes } from "./report/alarm.tsx"
import { checkRoutes } from "./report/check.tsx"
import { eventRoutes } from "./report/event.tsx"
import { safetyRoutes } from "./report/safety.tsx"
import { startRoutes as reportStartRoutes } from "./report/start.tsx"
import { sentRoutes } from "./report/sent.tsx"
import { storyRoutes } from "./report/story.tsx"
import { whenRoutes } from "./report/when.tsx"
import { whereToRoutes } from "./report/whereTo.tsx"
import { whoRoutes } from "./report/who.tsx"
import { demoPostRoute } from "./start/demoPost.ts"
import { healthRoute } from "./start/health.ts"
import { startRoute } from "./start/page.tsx"
import { hiddenRoute } from "./start/hidden.tsx"
import { missingRoutes } from "./start/missing.ts"
import { statisticsRoutes } from "./statistics/page.tsx"

/** In the order of the house: a report, the cases, one's own, the figures. */
export const routes = [
  healthRoute,
  startRoute,
  ...aboutRoutes,
  ...loginRoutes,
  ...reportStartRoutes,
  ...whoRoutes,
  ...safetyRoutes,
  ...eventRoutes,
  ...storyRoutes,
  ...checkRoutes,
  ...sentRoutes,
  ...whenRoutes,
  ...whereToRoutes,
  ...alarmRoutes,
  ...caseRoutes,
  mineRoute,
  ...ownPageRoutes,
  ...additionRoutes,
  ...statementRoutes,
  ...supportRoutes,
  ...followUpRoutes,
  readersRoute,
  ...statisticsRoutes,
  hiddenRoute,
  demoPostRoute,
  ...missingRoutes
]

export const layerRoutes = HttpRouter.addAll(routes)
