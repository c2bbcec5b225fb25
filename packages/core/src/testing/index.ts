export type { Size } from "./city.ts"
export { carryOut, type Sealer, type Step } from "./step.ts"
export { synthesise } from "./synthesise.ts"
