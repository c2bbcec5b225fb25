import { layerMemory as directory } from "../src/directory.ts"
import { layerMemory as keyStore } from "../src/keyStore.ts"
import { layerMemory as outbox } from "../src/outbox.ts"
import { layerMemory as stateStore } from "../src/stateStore.ts"
import { directoryConformance } from "../src/testing/directory.ts"
import { keyStoreConformance } from "../src/testing/keyStore.ts"
import { outboxConformance } from "../src/testing/outbox.ts"
import { stateStoreConformance } from "../src/testing/stateStore.ts"

keyStoreConformance("memory", keyStore)
directoryConformance("memory", directory)
stateStoreConformance("memory", stateStore)
outboxConformance("memory", outbox)
