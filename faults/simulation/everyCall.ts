/** The n-th call of the driver fails, for every n until none does. */
import { type Plan, planOf, simulate, type Simulated, type Step } from "@trygglogg/log/testing/simulation"
import type { Simulable } from "./stores.ts"

const breakAt = (plan: Plan, calls: number): Plan => {
  const order: Step = { does: "break", calls }
  const clients = plan.clients.map((steps) => steps.filter(({ does }) => does !== "break"))
  return { ...plan, clients: clients.map((steps, nth) => (nth === 0 ? [order, ...steps] : steps)) }
}

/** Plays a seed's plan again and again, with the failure one call later each time. Answers with how many failures there were. */
export const everyCall = async (
  seed: number,
  { fired, make }: Simulable,
  onFault: (simulated: Simulated) => void | Promise<void>
): Promise<number> => {
  for (let calls = 1; ; calls++) {
    const simulated = await simulate(breakAt(planOf(seed), calls), make)
    if (simulated.faults.length > 0) await onFault(simulated)
    if (fired() === 0) return calls - 1
  }
}
