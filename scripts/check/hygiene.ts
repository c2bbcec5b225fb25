import { readFileSync } from "node:fs"
import { join } from "node:path"
import { foundNothing, judged, type Outcome } from "./outcome.ts"
import { repositoryFiles } from "./repository.ts"
import { root } from "./workspace.ts"

/** Something that must not stand in a file, and in which files it is looked for. */
export interface Ban {
  readonly name: string
  readonly in: RegExp
  readonly pattern: RegExp
}

const code = /\.(ts|tsx|mjs|sh)$/
const testFile = /\.test\.tsx?$/

/** The patterns are written so that none of them finds itself. */
export const bans: ReadonlyArray<Ban> = [
  {
    name: "no paths of a machine",
    in: /./,
    pattern: /(?<![\w.@-])\/(root|work\/(main|shared)|tmp\/plan|home\/[a-z]+|Users\/[A-Za-z]+)\/|[A-Z]:\\Users\\/
  },
  {
    name: "no addresses of package registries",
    in: /./,
    pattern:
      /https?:\/\/[^\s"'`)]*(registry|artifactory|verdaccio|nexus|jfrog|pkgs)[^\s"'`)]*|^\s*(tarball|resolved)[:"]/
  },
  { name: "no unfinished work", in: code, pattern: /\b(TO[D]O|FI[X]ME|XX[X]|HAC[K])\b|\b[Nn]ot[ ]implemented\b/ },
  {
    name: "no test switched off or singled out",
    in: testFile,
    pattern: /\b(it|test|describe|suite)(\.\w+)*\.(only|skip|skipIf|runIf|todo|fails)\b|\bx(it|describe|test)\(/
  },
  {
    name: "no barrels",
    in: /^(packages|apps)\/[^/]+\/src\/.*\.tsx?$/,
    pattern: /^export \* from (?!"\.\/error(\.ts|\/index\.ts)")/
  },
  {
    name: "no catch-all files",
    in: /(^|\/)(utils?|helpers?|misc)(\.tsx?$|\/)/,
    pattern: /^/
  }
]

/** `file:line: text` for every line that the ban forbids. */
export const offences = (ban: Ban, file: string, text: string): ReadonlyArray<string> =>
  text
    .split("\n")
    .flatMap((line, index) => (ban.pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 160)}`] : []))

const readText = (file: string): string => {
  const text = readFileSync(join(root, file), "utf8")
  return text.includes("\0") ? "" : text
}

/** What reviewers should not have to look for. */
export const hygiene = async (): Promise<ReadonlyArray<Outcome>> => {
  const files = (await repositoryFiles()).map((file) => ({ file, text: readText(file) }))
  if (files.length === 0) return [foundNothing("hygiene", "files")]
  return bans.map((ban) => {
    const looked = files.filter(({ file }) => ban.in.test(file))
    const found = looked.flatMap(({ file, text }) => offences(ban, file, text).slice(0, 5))
    return judged(`hygiene: ${ban.name}`, found, `${looked.length} files`)
  })
}
