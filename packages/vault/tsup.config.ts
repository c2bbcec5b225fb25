import { library } from "../../tsup.base.ts"

// `./node/kekFile` is for Node alone; everything else here runs in a browser too.
export default library({ external: [/^node:/] })
