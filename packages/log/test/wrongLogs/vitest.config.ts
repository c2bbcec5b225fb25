import { defineConfig } from "vitest/config"

export default defineConfig({
  test: { root: import.meta.dirname, include: ["*.fixture.ts"], testTimeout: 30_000 }
})
