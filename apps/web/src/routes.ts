/** Every page and every form of the web app. */
import { HttpRouter } from "effect/http"
import { loginRoutes } from "./login/routes.tsx"
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

export const layerRoutes = HttpRouter.addAll([
  healthRoute,
  startRoute,
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
  hiddenRoute,
  demoPostRoute,
  ...missingRoutes
])
