export { refusalText, type RefusalTag, refusalsBySlice, type ToldRefusal } from "./table.ts"
export type { RefusalText, RefusalTexts } from "./text.ts"
