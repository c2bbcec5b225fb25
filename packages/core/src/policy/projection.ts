import { Projection } from "@trygglogg/log"
import { Order } from "effect"
import { Policy } from "../vocabulary/ids.ts"
import { PolicyAdopted } from "./event.ts"
import { AdoptedPolicies } from "./view.ts"

const byValidity = Order.mapInput(Order.String, ({ validFrom }: AdoptedPolicies["editions"][number]) => validFrom)

export const policies = Projection.make("policies", { by: Policy, row: AdoptedPolicies }).on(
  PolicyAdopted,
  (row, { decidedBy, scope, source, validFrom, values, version }) => ({
    scope,
    editions: [...(row?.editions ?? []), { version, values, validFrom, decidedBy, source }].toSorted(byValidity)
  })
)
