import type * as errors from "../policy/error.ts"
import type { RefusalTexts } from "./text.ts"

export const policy = {
  PolicyVersionTaken: {
    code: "TL-POL-001",
    sv: "Det finns redan regler med det namnet.",
    en: "There are already rules by that name.",
    hintSv: "Ge de nya reglerna ett eget namn.",
    hintEn: "Give the new rules a name of their own."
  },
  PolicyBackdated: {
    code: "TL-POL-002",
    sv: "Nya regler kan inte gälla bakåt i tiden.",
    en: "New rules cannot apply to the past.",
    hintSv: "Välj dagens datum eller ett senare.",
    hintEn: "Choose today or a later day."
  },
  ThresholdsReversed: {
    code: "TL-POL-003",
    sv: "Gränsen för små tal kan inte vara lägre för allmänheten än inom staden.",
    en: "The limit for small numbers cannot be lower for the public than inside the city.",
    hintSv: "Sätt gränsen högst för allmänheten och lägst för dem som handlägger.",
    hintEn: "Set the limit highest for the public and lowest for those who handle cases."
  }
} satisfies RefusalTexts<typeof errors>
