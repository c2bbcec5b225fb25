import { application } from "../../tsup.base.ts"

export default application({
  esbuildOptions: (options) => {
    options.jsx = "automatic"
    options.jsxImportSource = "preact"
  }
})
