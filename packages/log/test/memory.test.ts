import { layerMemory } from "@trygglogg/log"
import { conformance } from "@trygglogg/log/testing"

conformance("layerMemory", layerMemory)
