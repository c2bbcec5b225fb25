import { mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs"
import { dirname, join } from "node:path"
import { execute } from "./execute.ts"
import { foundNothing, judged, type Outcome } from "./outcome.ts"
import { published, root, scratchFolder, type Member } from "./workspace.ts"

/** A complaint with what the command printed, or nothing. */
const complaint = async (command: string, args: ReadonlyArray<string>, cwd = root): Promise<ReadonlyArray<string>> => {
  const { code, output } = await execute(command, args, { cwd })
  return code === 0 ? [] : [`$ ${command} ${args.join(" ")}\n${output.trimEnd()}`]
}

const link = (target: string, path: string) => {
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { force: true })
  symlinkSync(target, path)
}

/** Unpacks the tarball where an installation would have put it, with the package's npm dependencies beside it. */
const install = async (tarball: string, { manifest, path }: Member, home: string) => {
  const target = join(home, "node_modules", manifest.name)
  mkdirSync(target, { recursive: true })
  const foreign = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).filter(
    (name) => !name.startsWith("@trygglogg/")
  )
  for (const name of foreign) link(join(path, "node_modules", name), join(home, "node_modules", name))
  return complaint("tar", ["-xzf", tarball, "-C", target, "--strip-components=1"])
}

const pack = async (member: Member, home: string) => {
  const folder = join(home, "tarballs", member.folder)
  mkdirSync(folder, { recursive: true })
  const complaints = await complaint("pnpm", ["pack", "--pack-destination", folder], member.path)
  return { complaints, tarball: join(folder, readdirSync(folder)[0] ?? "nothing-packed.tgz") }
}

/** Entry points that another program imports. The testing ones only work inside a test runner. */
const importable = ({ manifest }: Member) =>
  Object.keys(manifest.exports ?? {})
    .filter((entry) => !entry.endsWith(".json") && !entry.endsWith("/testing"))
    .map((entry) => `${manifest.name}${entry.slice(1)}`)

const importAll = (member: Member, home: string) => {
  const program = importable(member).map((name) => `await import(${JSON.stringify(name)})`)
  return complaint(process.execPath, ["--input-type=module", "--eval", program.join("\n")], home)
}

/**
 * What a user of npm would get: each published package packed, looked over by publint and attw, unpacked and imported.
 */
export const packedPackages = async (): Promise<ReadonlyArray<Outcome>> => {
  if (published.length === 0) return [foundNothing("packed", "published packages")]
  const home = scratchFolder("packed")
  try {
    const found = new Map<Member, ReadonlyArray<string>>()
    for (const member of published) {
      const { complaints, tarball } = await pack(member, home)
      const looked = [
        await complaint("publint", ["run", tarball, "--strict"]),
        await complaint("attw", [tarball, "--profile", "esm-only", "--format", "ascii", "--no-emoji"]),
        await install(tarball, member, home)
      ]
      found.set(member, [...complaints, ...looked.flat()])
    }
    const outcomes = []
    for (const [member, complaints] of found) {
      outcomes.push(judged(`packed: ${member.manifest.name}`, [...complaints, ...(await importAll(member, home))]))
    }
    return outcomes
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
