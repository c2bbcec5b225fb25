import { layerMemory, layerViewsMemory } from "@trygglogg/log"
import { viewConformance } from "@trygglogg/log/testing"
import { Layer } from "effect"

viewConformance("layerViewsMemory", Layer.provideMerge(layerViewsMemory, layerMemory))
