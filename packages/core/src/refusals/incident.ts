import type * as errors from "../incident/error.ts"
import { handling } from "./incident/handling.ts"
import { reporting } from "./incident/reporting.ts"
import type { RefusalTexts } from "./text.ts"

/** Also the refusals that the slices around an incident share with it. */
export const incident = { ...reporting, ...handling } satisfies RefusalTexts<typeof errors>
