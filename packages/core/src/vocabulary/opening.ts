/** Why a case is opened in an emergency. Stored: add, never rename, never remove. */
import { Schema } from "effect"

export const OpeningGround = Schema.Literals(["danger", "nobodyReached", "sameInfluencer", "audit", "other"])
export type OpeningGround = typeof OpeningGround.Type
