import { hash } from "node:crypto"
import type { Sha256 } from "@trygglogg/log"

/** Node's own, several times as fast as the one that runs everywhere. */
export const sha256: Sha256 = (bytes) => hash("sha256", bytes, "buffer")
