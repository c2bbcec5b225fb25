/** `npm run glossary`: writes `docs/GLOSSARY.md` from the terms and the catalogues. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./check/workspace.ts"
import { glossary } from "./glossary/document.ts"

writeFileSync(join(root, "docs", "GLOSSARY.md"), glossary())
