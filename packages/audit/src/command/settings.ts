import { Config, Effect } from "effect"
import { problem } from "./problem.ts"

/** Whose log a new one is: what the environment says, as for the rest of the house. */
export const originSetting = Config.NonEmptyString("TRYGGLOGG_ORIGIN").pipe(
  Config.withDefault("trygglogg/city"),
  Effect.mapError(() => problem("setting", "TRYGGLOGG_ORIGIN"))
)
