import { layerMemory } from "@trygglogg/log"
import {
  conformance,
  layerForgetful,
  layerNaiveReader,
  layerOneForAll,
  layerShortScan,
  layerUnkept,
  layerWithoutConditions
} from "@trygglogg/log/testing"

// Run by `wrongLogs.test.ts`, which expects most of these to fail: not a test of its own.
conformance("right", layerMemory)
conformance("naive reader", layerNaiveReader)
conformance("without conditions", layerWithoutConditions)
conformance("one for all", layerOneForAll)
conformance("forgetful", layerForgetful)
conformance("unkept", layerUnkept)
conformance("short scan", layerShortScan)
