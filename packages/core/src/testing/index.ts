export type { Size } from "./city.ts"
export { type Finding, findingsIn } from "./scanner.ts"
export { carryOut, type Sealer, type Step } from "./step.ts"
export { synthesise } from "./synthesise.ts"
