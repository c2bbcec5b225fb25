import { defineConfig } from "vitest/config"
import { keptWorker } from "./keptWorker.ts"

export default defineConfig({
  plugins: [
    {
      name: "kept-worker",
      configureVitest: ({ project }) => {
        project.config.pool = keptWorker.name
        project.config.poolRunner = keptWorker
      }
    }
  ],
  test: {
    name: "mutation",
    root: process.cwd(),
    include: ["test/**/*.test.ts"],
    isolate: false,
    testTimeout: 30_000
  }
})
