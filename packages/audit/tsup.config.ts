import { library } from "../../tsup.base.ts"

// The example that `trygglogg demo` plays is not published: it goes along inside the command.
export default library({ platform: "node", noExternal: [/^@trygglogg\/example-/] })
