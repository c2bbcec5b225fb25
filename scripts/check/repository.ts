import { statSync } from "node:fs"
import { join } from "node:path"
import { execute } from "./execute.ts"
import { root } from "./workspace.ts"

/** Every file of the repository that is there, with those not yet committed and without those git ignores. */
export const repositoryFiles = async (): Promise<ReadonlyArray<string>> => {
  const { stdout } = await execute("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
  return stdout.split("\0").filter((file) => statSync(join(root, file), { throwIfNoEntry: false })?.isFile() === true)
}
