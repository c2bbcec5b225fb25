/** Everything under `/arenden`. */
import { openingRoutes } from "./emergency/opening.tsx"
import { reviewRoutes } from "./emergency/review.ts"
import { answerRoutes } from "./form/answer.tsx"
import { assignRoutes } from "./form/assign.tsx"
import { classifyRoutes } from "./form/classify.tsx"
import { closeRoutes } from "./form/close.tsx"
import { contactRoutes } from "./form/contact.tsx"
import { endSupportRoutes } from "./form/endSupport.tsx"
import { exposedRoutes } from "./form/exposed.tsx"
import { followUpRoutes } from "./form/followUp.tsx"
import { mergeRoutes } from "./form/merge.tsx"
import { offerRoutes } from "./form/offer.tsx"
import { reasonRoutes } from "./form/reasons.tsx"
import { statementRoutes } from "./form/statement.tsx"
import { summaryRoutes } from "./form/summary.tsx"
import { takeRoutes } from "./form/take.tsx"
import { historyRoutes } from "./history/routes.tsx"
import { casePageRoutes } from "./page/routes.tsx"
import { policeAnswerRoutes } from "./police/answers.ts"
import { authorityRoutes } from "./police/authority.ts"
import { policePersonRoutes } from "./police/persons.ts"
import { policeRoutes } from "./police/routes.ts"
import { queueRoutes } from "./queue/routes.ts"

export const caseRoutes = [
  ...queueRoutes,
  ...casePageRoutes,
  ...historyRoutes,
  ...takeRoutes,
  ...contactRoutes,
  ...statementRoutes,
  ...classifyRoutes,
  ...exposedRoutes,
  ...offerRoutes,
  ...answerRoutes,
  ...followUpRoutes,
  ...endSupportRoutes,
  ...summaryRoutes,
  ...closeRoutes,
  ...reasonRoutes,
  ...assignRoutes,
  ...mergeRoutes,
  ...policeRoutes,
  ...policeAnswerRoutes,
  ...policePersonRoutes,
  ...authorityRoutes,
  ...openingRoutes,
  ...reviewRoutes
]
