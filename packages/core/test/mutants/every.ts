import { dutyMutants } from "./duty.ts"
import { followUpMutants } from "./followUp.ts"
import { handlingMutants } from "./handling.ts"
import { influenceAttemptMutants } from "./influenceAttempt.ts"
import { investigatingMutants } from "./investigating.ts"
import { keepingMutants } from "./keeping.ts"
import { measuresMutants } from "./measures.ts"
import { policeMutants } from "./police.ts"
import { policyMutants } from "./policy.ts"
import { releaseMutants } from "./release.ts"
import { reportingMutants } from "./reporting.ts"
import { riskMutants } from "./risk.ts"
import type { Mutant } from "./mutant.ts"

/** Every rule that is taken away. */
export const everyMutant: ReadonlyArray<Mutant> = [
  ...reportingMutants,
  ...handlingMutants,
  ...influenceAttemptMutants,
  ...followUpMutants,
  ...investigatingMutants,
  ...measuresMutants,
  ...releaseMutants,
  ...riskMutants,
  ...policyMutants,
  ...policeMutants,
  ...dutyMutants,
  ...keepingMutants
]
