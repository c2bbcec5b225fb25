/**
 * The walls of the house: each rule names one arrow that must not exist. The picture they guard is ARCHITECTURE.md.
 *
 * A slice's file (`command.ts`) may have grown into a folder of the same name (`command/`): the patterns take both.
 */
const core = "^packages/core/src/"
/** What surrounds the slices, and (in the next line) what they stand on; every other folder of the core is a slice. */
const around = "(access|deadline|overview|reaction|refusals|testing)"
const slices = "((?!(?:access|deadline|overview|reaction|refusals|testing|catalogue|disclosure|vocabulary)/)[^/]+)"
const slice = `${core}${slices}/`
const part = (names) => `/(${names})(\\.ts$|/)`
const sameSlice = `${core}$1/`
const browser = "^packages/(log|vault|core)/src/"
const onNode = "^packages/vault/src/node/"
/** A PostgreSQL server of the tests' own, which every test may start. */
const testServer = "^packages/store-postgres/test/postgres\\.ts$"
const forTests = "^packages/[^/]+/src/testing/"
const unstableEffect =
  "node_modules/effect/(src|dist)/(ai|cli|cluster|crypto|devtools|encoding|eventlog|graphql|http|http-api|net|observability|persistence|process|reactivity|rpc|schema|socket|sql|workers|workflow)/"

const anywhere = [
  { name: "no-cycles", from: {}, to: { circular: true } },
  { name: "no-orphans", from: { orphan: true, path: "^(packages|apps)/[^/]+/src/" }, to: {} },
  { name: "nothing-unresolved", from: { path: "^(packages|apps)/[^/]+/src/" }, to: { couldNotResolve: true } }
]

const packages = [
  {
    name: "the-log-knows-nobody",
    from: { path: "^packages/log/" },
    to: { path: "^packages/", pathNot: "^packages/log/" }
  },
  {
    name: "stores-and-vault-know-the-log-and-the-vault-only",
    from: { path: "^packages/(store-[^/]+|vault)/" },
    to: { path: "^packages/", pathNot: "^packages/(log|vault|$1)/" }
  },
  {
    name: "the-domain-holds-no-keys",
    comment: "Sealed words are carried through the domain; nothing in it can open them.",
    from: { path: core },
    to: { path: "^packages/", pathNot: "^packages/(log|core)/" }
  },
  {
    name: "only-the-command-line-opens-stores",
    comment: "What verifies a log is given one; which file it lies in is the command line's business.",
    from: { path: "^packages/audit/src/", pathNot: "^packages/audit/src/(main\\.ts$|command/)" },
    to: { path: "^packages/(store-|vault/|city/)" }
  },
  { name: "packages-never-import-apps", from: { path: "^packages/" }, to: { path: "^apps/" } },
  {
    name: "apps-stand-alone",
    from: { path: "^apps/([^/]+)/src/" },
    to: { path: "^apps/", pathNot: "^apps/$1/" }
  },
  {
    name: "tests-meet-in-the-demo",
    comment: "Tests of an app use the demo's city, login, mailbox and browser; no other app's insides.",
    from: { path: "^apps/([^/]+)/(test|e2e)/" },
    to: { path: "^apps/", pathNot: "^apps/($1|demo)/" }
  },
  {
    name: "only-public-entry-points",
    comment: "Another package is imported by its name; a path into its folder goes round its exports.",
    from: { path: "^((packages|apps)/[^/]+|examples|bench|faults)/" },
    to: { path: "^packages/", pathNot: ["^$1/", testServer], dependencyTypes: ["local"] }
  },
  {
    name: "only-tests-start-the-test-server",
    from: { path: "/src/" },
    to: { path: testServer }
  },
  { name: "runs-in-a-browser", from: { path: browser, pathNot: onNode }, to: { dependencyTypes: ["core"] } },
  {
    name: "stable-effect-only",
    comment: "A published package would break with Effect's next minor release.",
    from: { path: browser, pathNot: forTests },
    to: { path: unstableEffect }
  }
]

const domain = [
  {
    name: "slices-meet-in-facts",
    from: { path: slice },
    to: { path: slice, pathNot: [sameSlice, part("facts|event")] }
  },
  {
    name: "only-commands-read-others-facts",
    from: { path: slice, pathNot: part("command") },
    to: { path: `${core}${slices}${part("facts")}`, pathNot: sameSlice }
  },
  {
    name: "only-projections-read-others-events",
    from: { path: slice, pathNot: part("projection") },
    to: { path: `${core}${slices}${part("event")}`, pathNot: sameSlice }
  },
  {
    name: "rules-know-nobody-above",
    comment: "Who may ask, what is shown and what is mailed are decided around the rules, never inside them.",
    from: { path: slice },
    to: { path: `${core}${around}/` }
  },
  {
    name: "reading-never-decides",
    from: { path: `${core}(${slices}${part("projection")}|deadline/|overview/)` },
    to: { path: `${core}[^/]+${part("command|error|facts")}` }
  },
  {
    name: "reactions-never-command",
    from: { path: `${core}reaction/` },
    to: { path: `${core}([^/]+${part("command|error")}|overview/)` }
  },
  {
    name: "access-reads-facts-only",
    comment: "Guards a command by what was recorded; views may be behind the log.",
    from: { path: `${core}access/` },
    to: { path: `${core}(${slices}${part("projection|view")}|overview/|reaction/)` }
  },
  {
    name: "deciding-never-reads-views",
    from: { path: `${core}${slices}${part("command|facts")}` },
    to: { path: `${core}([^/]+${part("projection|view")}|overview/)` }
  },
  {
    name: "events-stand-alone",
    from: { path: `${core}${slices}${part("event|error")}` },
    to: { path: core, pathNot: [`${core}(catalogue|vocabulary)/`, `${core}$1/$2(\\.ts$|/)`] }
  },
  {
    name: "views-are-made-of-their-own-events",
    comment: "A row shows what its slice's events hold; it knows nothing of how they are decided on.",
    from: { path: `${core}${slices}${part("view")}` },
    to: { path: core, pathNot: [`${core}(catalogue|vocabulary)/`, `${core}$1/(event|view)(\\.ts$|/)`] }
  },
  {
    name: "catalogues-know-the-vocabulary-only",
    from: { path: `${core}catalogue/` },
    to: { path: core, pathNot: `${core}(catalogue|vocabulary)/` }
  },
  {
    name: "disclosure-knows-the-vocabulary-only",
    comment: "Which numbers may be shown is calculated the same way for a page as for a decision.",
    from: { path: `${core}disclosure/` },
    to: { path: core, pathNot: `${core}(disclosure|vocabulary)/` }
  },
  {
    name: "vocabulary-knows-nothing",
    from: { path: `${core}vocabulary/` },
    to: { path: core, pathNot: `${core}vocabulary/` }
  }
]

export default {
  forbidden: [...anywhere, ...packages, ...domain].map((rule) => ({ severity: "error", ...rule })),
  options: {
    doNotFollow: { path: "node_modules/" },
    exclude: { path: "^(packages|apps)/[^/]+/dist/" },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".d.ts"]
    }
  }
}
