/** How the browser's program is bundled: everything in one file, for a platform that has no module of Node's. */
export default {
  entry: { program: "test/browser/program.ts" },
  format: "iife",
  platform: "browser",
  target: "es2023",
  noExternal: [/.*/],
  dts: false,
  silent: true
}
