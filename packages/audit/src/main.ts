#!/usr/bin/env node
/** The `trygglogg` command. What it can do is in `command/`. */
import { Effect } from "effect"
import { run } from "./command/run.ts"
import manifest from "../package.json" with { type: "json" }

// Somebody who reads only the first lines closes the pipe: that is no error.
process.stdout.on("error", () => process.exit(0))

process.exitCode = await Effect.runPromise(run(process.argv.slice(2), process.env, manifest.version))
